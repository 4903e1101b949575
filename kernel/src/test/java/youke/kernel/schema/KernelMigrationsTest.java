package youke.kernel.schema;

import java.util.List;
import org.junit.jupiter.api.Test;
import youke.kernel.catalog.Catalog;
import youke.kernel.catalog.Definitions;

final class KernelMigrationsTest {
  @Test
  void makesTheTablesThatTheKernelKeepsInEveryBook() throws InterruptedException {
    Catalog nothing = Catalog.compile(List.of(), Definitions.NONE).orThrow();
    SchemaGolden.check(nothing, List.of("kernel"));
  }
}
