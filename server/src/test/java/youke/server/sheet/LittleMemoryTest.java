package youke.server.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs reading and writing in a JVM that has less memory than the table would take. */
class LittleMemoryTest {
  private static final int ROWS = 200_000;

  @TempDir private Path folder;

  @Test
  void readsAWorkbookWithAMillionSharedTextsIn48Megabytes() throws Exception {
    Path file =
        new Book("")
            .part("xl/sharedStrings.xml", LittleMemoryTest::sharedTexts)
            .part("xl/worksheets/sheet1.xml", LittleMemoryTest::sheet)
            .in(folder);

    assertThat(run("-Xmx48m", "read", file)).isEqualTo(ROWS + " rows");
  }

  @Test
  void writesAndReadsTwoHundredThousandRowsIn48Megabytes() throws Exception {
    assertThat(run("-Xmx48m", "xlsx", folder.resolve("export.xlsx"))).isEqualTo(ROWS + 1 + " rows");
    assertThat(run("-Xmx48m", "csv", folder.resolve("export.csv"))).isEqualTo(ROWS + 1 + " rows");
  }

  @Test
  void refusesABombOfOneHugeTextIn48Megabytes() throws Exception {
    Path file =
        new Book("")
            .part(
                "xl/sharedStrings.xml",
                out -> {
                  out.write("<sst><si><t>".getBytes(StandardCharsets.UTF_8));
                  byte[] block = new byte[1 << 16];
                  java.util.Arrays.fill(block, (byte) 'x');
                  for (int i = 0; i < 4_096; i++) {
                    out.write(block);
                  }
                })
            .in(folder);

    assertThat(run("-Xmx48m", "read", file)).isEqualTo("CELL_TOO_LONG");
  }

  private static void sharedTexts(OutputStream out) throws IOException {
    StringBuilder texts = new StringBuilder("<sst>");
    for (int i = 0; i < ROWS * 5; i++) {
      texts.append("<si><t>上海石化有限公司第").append(i).append("号客户</t></si>");
      drain(texts, out);
    }
    out.write(texts.append("</sst>").toString().getBytes(StandardCharsets.UTF_8));
  }

  private static void sheet(OutputStream out) throws IOException {
    StringBuilder rows = new StringBuilder("<worksheet><sheetData>");
    for (int i = 0; i < ROWS; i++) {
      rows.append("<row r=\"").append(i + 1).append("\">");
      for (int c = 0; c < 5; c++) {
        rows.append("<c t=\"s\"><v>").append(i * 5 + c).append("</v></c>");
      }
      rows.append("</row>");
      drain(rows, out);
    }
    out.write(rows.append("</sheetData></worksheet>").toString().getBytes(StandardCharsets.UTF_8));
  }

  private static void drain(StringBuilder text, OutputStream out) throws IOException {
    if (text.length() > 1 << 16) {
      out.write(text.toString().getBytes(StandardCharsets.UTF_8));
      text.setLength(0);
    }
  }

  private static String run(String heap, String task, Path file)
      throws IOException, InterruptedException {
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    Process process =
        new ProcessBuilder(
                java.toString(),
                heap,
                "-XX:+UseSerialGC",
                "-cp",
                classPath,
                Task.class.getName(),
                task,
                file.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return said.strip();
  }

  /** What the small JVM does; says how many rows it read, or why it refused. */
  static final class Task {
    private Task() {}

    public static void main(String[] args) throws IOException {
      Path file = Path.of(args[1]);
      if (!args[0].equals("read")) {
        write(file, args[0].equals("xlsx"));
      }
      try (RowReader rows = SheetFile.open(file).rows()) {
        long count = 0;
        while (rows.hasNext()) {
          if (rows.next().size() != 5) {
            throw new IOException("torn row");
          }
          count++;
        }
        System.out.println(count + " rows");
      } catch (SheetRefused refused) {
        System.out.println(refused.problem().code());
      }
    }

    private static void write(Path file, boolean xlsx) throws IOException {
      List<SheetColumn> columns = new ArrayList<>();
      for (int c = 0; c < 5; c++) {
        columns.add(SheetColumn.of("列" + c));
      }
      try (OutputStream out = Files.newOutputStream(file);
          SheetWriter writer =
              xlsx ? SheetWriter.xlsx(out, "客户", columns) : SheetWriter.csv(out, columns)) {
        for (int i = 0; i < ROWS; i++) {
          List<Cell> row = new ArrayList<>();
          for (int c = 0; c < 4; c++) {
            row.add(new Cell.Text("上海石化有限公司" + i + "-" + c));
          }
          row.add(new Cell.DateOnly(java.time.LocalDate.of(2025, 1, 1).plusDays(i % 900)));
          writer.row(row);
        }
        writer.finish();
      }
    }
  }
}
