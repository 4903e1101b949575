package youke.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import youke.server.sheet.RowReader;
import youke.server.sheet.SheetFile;

/**
 * How fast a CSV of accounts is read, in rows a second, against merely splitting the same file into
 * lines with the JDK. Run with the number of rows, 1,000,000 without.
 */
public final class SheetBench {
  private static final int ROUNDS = 5;

  private SheetBench() {}

  private interface Reading {
    long rows() throws IOException;
  }

  /** Writes the file, reads it both ways in turn, prints the best of each and their ratio. */
  public static void main(String[] args) throws IOException {
    int rows = args.length == 0 ? 1_000_000 : Integer.parseInt(args[0]);
    Path file = Files.createTempFile("accounts", ".csv");
    try {
      write(file, rows);
      double parse = 0;
      double lines = 0;
      for (int round = 0; round < ROUNDS; round++) {
        lines = Math.max(lines, perSecond(rows, () -> lines(file)));
        parse = Math.max(parse, perSecond(rows, () -> parse(file)));
      }
      System.out.printf(
          Locale.ROOT,
          "csv %,d rows x 20 columns, %,d MB: %,.0f rows/s (%.2f s); lines only %,.0f/s; ratio %.2f%n",
          rows,
          Files.size(file) >> 20,
          parse,
          rows / parse,
          lines,
          parse / lines);
    } finally {
      Files.delete(file);
    }
  }

  private static double perSecond(int expected, Reading reading) throws IOException {
    long start = System.nanoTime();
    long rows = reading.rows();
    double seconds = (System.nanoTime() - start) / 1e9;
    if (rows != expected + 1) {
      throw new IllegalStateException(rows + " rows read, " + expected + " written");
    }
    return rows / seconds;
  }

  private static long lines(Path file) throws IOException {
    long rows = 0;
    try (BufferedReader reader = Files.newBufferedReader(file)) {
      while (reader.readLine() != null) {
        rows++;
      }
    }
    return rows;
  }

  private static long parse(Path file) throws IOException {
    long rows = 0;
    try (RowReader reader = SheetFile.open(file).rows()) {
      while (reader.hasNext()) {
        if (reader.next().size() != 20) {
          throw new UncheckedIOException(new IOException("torn row"));
        }
        rows++;
      }
    }
    return rows;
  }

  private static void write(Path file, int rows) throws IOException {
    String[] cities = {"上海", "宁波", "南京", "广州", "天津", "大连", "青岛", "成都"};
    try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      out.write("编号,客户名称,英文名,城市,地址,电话,邮箱,网站,行业,级别,信用额度,创建日期,负责人,部门,备注,税号,银行,账号,阶段,来源\n");
      StringBuilder row = new StringBuilder();
      for (int i = 0; i < rows; i++) {
        String city = cities[i % cities.length];
        row.setLength(0);
        row.append("KH-2025").append(i).append(',');
        row.append(city).append("化工材料有限公司").append(i).append(',');
        row.append("Chemical Materials Co. ").append(i).append(',').append(city).append(',');
        row.append("\"").append(city).append("市人民路").append(i % 900).append("号, 3楼\",");
        row.append("138").append(10_000_000 + i).append(",a").append(i).append("@example.com,");
        row.append("https://www.example.com/").append(i).append(",化工,");
        row.append((char) ('A' + i % 4)).append(',').append(i % 500 * 1000).append(".00,");
        row.append("2025-0").append(1 + i % 9).append("-1").append(i % 10).append(",张伟,华东销售部,");
        row.append(i % 3 == 0 ? "" : "\"他说\"\"好\"\"\"").append(",91310000").append(i).append(',');
        row.append("中国银行,6222").append(i).append(",意向,展会\n");
        out.append(row);
      }
    }
  }
}
