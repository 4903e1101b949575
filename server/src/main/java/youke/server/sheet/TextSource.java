package youke.server.sheet;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/**
 * The characters of a text file. Bytes that the encoding does not know become U+FFFD, and where
 * that was is remembered until asked for.
 */
final class TextSource implements AutoCloseable {
  private static final char REPLACEMENT = '\uFFFD';
  private static final int LONGEST_SEQUENCE = 8;
  private static final int REMEMBERED = 1_000;

  /** One replaced spot: which character, counted from 0, and which byte. */
  record Damage(long character, long offset) {}

  private final FileChannel channel;
  private final long size;
  private final CharsetDecoder decoder;
  private final boolean euro;
  private final ByteBuffer bytes = ByteBuffer.wrap(new byte[1 << 16]);
  private final ArrayDeque<Damage> damages = new ArrayDeque<>();
  private long fileOffset;
  private long given;
  private boolean allRead;
  private boolean ended;

  TextSource(Path file, TextEncoding encoding, boolean bom) throws IOException {
    decoder =
        encoding
            .charset()
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    euro = encoding == TextEncoding.GBK;
    channel = FileChannel.open(file, StandardOpenOption.READ);
    size = channel.size();
    fileOffset = bom ? encoding.markBytes() : 0;
    channel.position(fileOffset);
    bytes.flip();
  }

  /**
   * Puts at least one character into the array from {@code from} on, where there must be room for
   * two; gives how many, or -1 at the end.
   */
  int read(char[] into, int from) throws IOException {
    CharBuffer chars = CharBuffer.wrap(into, from, into.length - from);
    while (chars.position() == from && !ended) {
      step(chars, given - from);
    }
    int count = chars.position() - from;
    given += count;
    return count == 0 ? -1 : count;
  }

  private void step(CharBuffer chars, long before) throws IOException {
    if (bytes.remaining() < LONGEST_SEQUENCE && !allRead) {
      bytes.compact();
      allRead = channel.read(bytes) < 0;
      bytes.flip();
    }
    int start = bytes.position();
    CoderResult result = decoder.decode(bytes, chars, allRead);
    fileOffset += bytes.position() - start;
    if (result.isError()) {
      replace(chars, before, result.length());
    } else if (allRead && result.isUnderflow()) {
      ended = true;
    }
  }

  private void replace(CharBuffer chars, long before, int length) {
    if (!chars.hasRemaining()) {
      return;
    }
    if (euro && bytes.get(bytes.position()) == (byte) 0x80) {
      chars.put('€');
    } else {
      if (damages.size() < REMEMBERED) {
        damages.add(new Damage(before + chars.position(), fileOffset));
      }
      chars.put(REPLACEMENT);
    }
    bytes.position(bytes.position() + length);
    fileOffset += length;
  }

  /** The first replaced spot before the given character; asked for once, it is forgotten. */
  @Nullable Damage damageBefore(long character) {
    Damage first = damages.peek();
    return first != null && first.character() < character ? damages.poll() : null;
  }

  double progress() {
    return size == 0 ? 1 : (double) fileOffset / size;
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
