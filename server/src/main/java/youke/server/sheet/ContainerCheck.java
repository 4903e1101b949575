package youke.server.sheet;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import youke.server.sheet.SheetProblem.Code;

/**
 * Looks at a zip's table of contents before the zip library loads it into memory: is it there at
 * all, and is it of a size that a workbook needs?
 */
final class ContainerCheck {
  private static final int END = 0x06054b50;
  private static final int END_64_LOCATOR = 0x07064b50;
  private static final int END_64 = 0x06064b50;
  private static final int END_BYTES = 22;
  private static final int LONGEST_COMMENT = 0xFFFF;

  private ContainerCheck() {}

  static void check(Path path, SheetLimits limits) throws IOException {
    try (FileChannel file = FileChannel.open(path, StandardOpenOption.READ)) {
      long size = file.size();
      int length = (int) Math.min(size, END_BYTES + LONGEST_COMMENT);
      ByteBuffer tail = read(file, size - length, length);
      int at = length - END_BYTES;
      while (at >= 0 && tail.getInt(at) != END) {
        at--;
      }
      if (at < 0) {
        throw SheetProblem.of(Code.WORKBOOK_BROKEN).refused();
      }
      long parts = Short.toUnsignedLong(tail.getShort(at + 10));
      long bytes = Integer.toUnsignedLong(tail.getInt(at + 12));
      if (parts == 0xFFFFL || bytes == 0xFFFF_FFFFL) {
        ByteBuffer large = large(file, size - length + at, size);
        parts = large.getLong(32);
        bytes = large.getLong(40);
      }
      if (parts < 0 || parts > limits.parts() || bytes < 0 || bytes > limits.directoryBytes()) {
        throw new SheetProblem(Code.TOO_MANY_PARTS, SheetPlace.FILE, Long.toUnsignedString(parts))
            .refused();
      }
    }
  }

  /** The end record of a zip beyond the limits of the first format. */
  private static ByteBuffer large(FileChannel file, long end, long size) throws IOException {
    ByteBuffer locator = end < 20 ? ByteBuffer.allocate(20) : read(file, end - 20, 20);
    long at = locator.getInt(0) == END_64_LOCATOR ? locator.getLong(8) : -1;
    if (at >= 0 && at <= size - 56) {
      ByteBuffer record = read(file, at, 56);
      if (record.getInt(0) == END_64) {
        return record;
      }
    }
    throw SheetProblem.of(Code.WORKBOOK_BROKEN).refused();
  }

  private static ByteBuffer read(FileChannel file, long from, int length) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    while (bytes.hasRemaining() && file.read(bytes, from + bytes.position()) >= 0) {
      // until all is read
    }
    return bytes;
  }
}
