package youke;

import java.util.List;
import org.junit.jupiter.api.Test;
import youke.kernel.catalog.Catalog;
import youke.kernel.catalog.Definitions;
import youke.kernel.schema.SchemaGolden;

/** The migrations make exactly the tables that the product declares. */
final class BusinessMigrationsTest {
  @Test
  void theMigrationsMakeTheTablesOfTheCatalog() throws InterruptedException {
    Catalog catalog = Catalog.compile(Business.CONTENTS, Definitions.NONE).orThrow();
    SchemaGolden.check(catalog, List.of("kernel", "business"));
  }
}
