package youke.server.sheet;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import youke.server.sheet.SheetProblem.Code;

/**
 * The texts that a workbook keeps once and its cells refer to by number. The first ones are held in
 * memory; a workbook with many gets the rest put into temporary files that vanish on close.
 */
final class SharedTexts implements AutoCloseable {
  private static final ValueLayout.OfLong OFFSET =
      ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);

  private final List<String> held = new ArrayList<>();
  private @Nullable Spill spill;

  private SharedTexts() {}

  static SharedTexts none() {
    return new SharedTexts();
  }

  static SharedTexts read(XmlPart xml, SheetLimits limits) throws IOException {
    SharedTexts texts = new SharedTexts();
    try {
      long chars = 0;
      while (xml.nextStart()) {
        if (xml.name().equals("si")) {
          String text = xml.richText();
          // An object costs memory even when its text is short.
          chars += text.length() + 24;
          texts.add(text, chars <= limits.heldChars());
        }
      }
      if (texts.spill != null) {
        texts.spill.map();
      }
      return texts;
    } catch (RuntimeException | IOException e) {
      texts.close();
      throw e;
    }
  }

  private void add(String text, boolean hold) throws IOException {
    if (hold) {
      held.add(text);
    } else {
      if (spill == null) {
        spill = new Spill();
      }
      spill.add(text);
    }
  }

  /** The text of that number, from 0. */
  String get(int number, SheetPlace place) {
    if (number >= 0 && number < held.size()) {
      return held.get(number);
    }
    if (spill == null || number < 0 || number - held.size() >= spill.count) {
      throw SheetProblem.of(Code.WORKBOOK_BROKEN, place).refused();
    }
    return spill.get(number - held.size());
  }

  boolean isSpilled() {
    return spill != null;
  }

  @Override
  public void close() throws IOException {
    if (spill != null) {
      spill.close();
    }
  }

  /** One file with the texts behind one another, one with where each ends. */
  private static final class Spill implements AutoCloseable {
    private final Arena arena = Arena.ofShared();
    private final FileChannel texts = temporary();
    private final FileChannel ends = temporary();
    private final DataOutputStream textsOut = out(texts);
    private final DataOutputStream endsOut = out(ends);
    private long written;
    private int count;
    private @Nullable MemorySegment textsMap;
    private @Nullable MemorySegment endsMap;

    Spill() throws IOException {}

    private static FileChannel temporary() throws IOException {
      Path file = Files.createTempFile("sheet", ".texts");
      return FileChannel.open(
          file,
          StandardOpenOption.READ,
          StandardOpenOption.WRITE,
          StandardOpenOption.DELETE_ON_CLOSE);
    }

    private static DataOutputStream out(FileChannel file) {
      return new DataOutputStream(
          new BufferedOutputStream(Channels.newOutputStream(file), 1 << 16));
    }

    void add(String text) throws IOException {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      textsOut.write(bytes);
      written += bytes.length;
      endsOut.writeLong(written);
      count++;
    }

    void map() throws IOException {
      textsOut.flush();
      endsOut.flush();
      textsMap = texts.map(FileChannel.MapMode.READ_ONLY, 0, texts.size(), arena);
      endsMap = ends.map(FileChannel.MapMode.READ_ONLY, 0, ends.size(), arena);
    }

    String get(int number) {
      if (textsMap == null || endsMap == null) {
        throw new IllegalStateException("not mapped");
      }
      long from = number == 0 ? 0 : endsMap.get(OFFSET, (number - 1) * 8L);
      long to = endsMap.get(OFFSET, number * 8L);
      byte[] bytes = new byte[(int) (to - from)];
      MemorySegment.copy(textsMap, ValueLayout.JAVA_BYTE, from, bytes, 0, bytes.length);
      return new String(bytes, StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
      arena.close();
      try (texts;
          ends) {
        textsMap = null;
        endsMap = null;
      }
    }
  }
}
