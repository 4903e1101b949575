package youke.kernel.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import youke.kernel.catalog.Catalog;
import youke.postgres.TestDatabase;

/**
 * Holds a module's migrations to its catalog. A test that fails shows the difference; run once more
 * with {@code -Dyouke.draft=topic}, it writes the difference as the module's next file to review.
 */
public final class SchemaGolden {
  private static final String DRAFT = "youke.draft";

  private SchemaGolden() {}

  /**
   * The migrations of these modules, in order, make exactly the catalog's tables; what is missing
   * belongs to the last module, whose build this test runs in.
   */
  public static void check(Catalog catalog, List<String> modules) throws InterruptedException {
    Path resources = Path.of("src", "main", "resources");
    assertThat(resources.getParent()).as("sources of the module").isDirectory();
    listed(resources.resolve(MigrationFile.folder(modules.getLast())));
    try (TestDatabase database = TestDatabase.fresh()) {
      MigrationDraft draft = MigrationDraft.of(database.dataSource(), catalog, modules);
      @Nullable String topic = System.getProperty(DRAFT);
      if (!draft.isEmpty() && topic != null) {
        Path written = draft.write(resources, modules.getLast(), topic);
        fail("Drafted %s: review it, then build again", written);
      }
      assertThat(draft.told())
          .as("tables of the catalog that the migrations lack (-D%s=topic drafts them)", DRAFT)
          .isEmpty();
    }
  }

  /** A file that its folder's contents do not list would never be applied. */
  private static void listed(Path folder) {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> files = Files.list(folder)) {
      List<String> there =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".sql"))
              .toList();
      assertThat(Files.readAllLines(folder.resolve(MigrationFile.CONTENTS)))
          .as("files listed in %s", folder.resolve(MigrationFile.CONTENTS))
          .containsExactlyInAnyOrderElementsOf(there);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
