package youke.bench.imports;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import youke.bench.CompanyNames;

/**
 * A table of accounts as a sales department would bring it, the same for the same number of rows.
 */
final class AccountsFile {
  private static final List<String> TRADES =
      List.of("化工", "塑料橡胶", "纺织化纤", "涂料油墨", "医药", "机械设备", "包装印刷", "电子");
  private static final List<String> REGIONS =
      List.of("31", "3302", "3301", "4401", "2101", "5101", "4201");
  private static final int SEED = 20_261_122;

  private AccountsFile() {}

  static void write(Path file, int rows) throws IOException {
    CompanyNames names = new CompanyNames(SEED);
    try (BufferedWriter csv = Files.newBufferedWriter(file)) {
      csv.write("编号,客户名称,客户阶段,行业,地区,办公地址,电话,邮箱,员工人数,信用额度\n");
      for (int i = 0; i < rows; i++) {
        String name = names.next();
        csv.write("IMP-" + i + "," + name + ",潜在客户," + TRADES.get(i % TRADES.size()));
        csv.write("," + REGIONS.get(i % REGIONS.size()) + ",中山路 " + i % 999 + " 号,");
        csv.write("138" + String.format("%08d", i) + ",c" + i + "@example.com,");
        csv.write(i % 5_000 + ",\"" + String.format("%,d", 1_000 + i) + ".50\"\n");
      }
    }
  }
}
