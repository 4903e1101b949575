package youke.server.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A table that somebody took out in English, with English names of what it links to, comes in. */
final class EnglishTitlesTest {
  @TempDir private Path folder;

  @Test
  void linksAreFoundByTheNameInEitherLanguage() throws IOException {
    try (BusinessHouse house = new BusinessHouse()) {
      long solvents = house.make("productCategory", "{\"name\":\"溶剂\",\"nameEn\":\"Solvents\"}");
      Path table = folder.resolve("products.csv");
      Files.writeString(table, "Name,Category,Unit\n甲苯,Solvents,T\n二甲苯,溶剂,T\n");
      house.brought(
          "product",
          table,
          "{\"columns\":{\"Name\":\"name\",\"Category\":\"category\",\"Unit\":\"unit\"},"
              + "\"constants\":{\"taxRate\":\"13\"}}");
      assertThat(house.count(house.administrator, "product", "category == " + solvents))
          .isEqualTo(2);
    }
  }
}
