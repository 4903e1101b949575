package youke.server.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import youke.server.sheet.SheetProblem.Code;

/**
 * The unpacked bytes of one part of a workbook: charged to the budget, compared with the part's
 * checksum at its end, and refused when the XML reader swallows too much without finding a tag.
 */
final class PartStream extends InputStream {
  private final InputStream in;
  private final ZipEntry entry;
  private final InflateBudget budget;
  private final int tokenBytes;
  private final CRC32 checksum = new CRC32();
  private long count;
  private long sinceToken;

  PartStream(InputStream in, ZipEntry entry, InflateBudget budget, int tokenBytes) {
    this.in = in;
    this.entry = entry;
    this.budget = budget;
    this.tokenBytes = tokenBytes;
  }

  /** Tells that the reader got on. */
  void token() {
    sinceToken = 0;
  }

  /** How much of the part is read, by the size it claims. */
  double progress() {
    return entry.getSize() <= 0 ? 0 : Math.min(1, (double) count / entry.getSize());
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    int read = in.read(into, from, length);
    if (read < 0) {
      if (entry.getCrc() >= 0 && checksum.getValue() != entry.getCrc()) {
        throw new ZipException("checksum of " + entry.getName());
      }
      return -1;
    }
    checksum.update(into, from, read);
    count += read;
    sinceToken += read;
    budget.spend(read);
    if (sinceToken > tokenBytes) {
      throw new SheetProblem(
              Code.INFLATES_TOO_FAR, SheetPlace.FILE, "XML > " + (tokenBytes >> 20) + " MiB")
          .refused();
    }
    return read;
  }

  /** Reads what is left, so that the checksum is judged. */
  void drain() throws IOException {
    byte[] rest = new byte[1 << 13];
    while (read(rest, 0, rest.length) >= 0) {
      token();
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
