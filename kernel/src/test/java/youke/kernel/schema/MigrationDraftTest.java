package youke.kernel.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import youke.kernel.catalog.Catalog;
import youke.kernel.catalog.Definitions;
import youke.kernel.catalog.Definitions.DefinedField;
import youke.kernel.model.CustomField.Trait;
import youke.kernel.model.Kind;
import youke.kernel.text.Label;
import youke.postgres.TestDatabase;

final class MigrationDraftTest {
  private final TestDatabase database = TestDatabase.fresh();
  @TempDir private Path resources;

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void draftsEverythingForAnEmptyDatabaseAndNothingMoreOnceThatIsApplied() throws Exception {
    MigrationDraft first = draft(Plant.catalog(), new Migrations(List.of()));
    assertThat(first.sql()).startsWith("create sequence").contains("create table \"plant\"");
    assertThat(draft(Plant.catalog(), migrations(first.sql())).told()).isEmpty();
  }

  @Test
  void draftsColumnsAndIndexesThatCameLater() throws Exception {
    String before = draft(Plant.catalog(), new Migrations(List.of())).sql();
    Catalog grown = Plant.catalog(with("x_grade"));
    MigrationDraft draft = draft(grown, migrations(before));
    assertThat(draft.sql())
        .isEqualTo(
            """
            alter table "plant" add column "x_grade" text collate "zh-x-icu";
            CREATE UNIQUE INDEX plant_x_grade_key ON plant USING btree (x_grade) WHERE (deleted_act IS NULL);
            """);
    assertThat(draft(grown, migrations(before, draft.sql())).told()).isEmpty();
  }

  @Test
  void draftsWhatWouldLoseDataOnlyAsACommentForAPerson() throws Exception {
    String wide = draft(Plant.catalog(with("x_grade")), new Migrations(List.of())).sql();
    String more =
        "create table old (id int); alter table plant alter column area type numeric(24,1);";
    MigrationDraft draft = draft(Plant.catalog(), migrations(wide, more));
    assertThat(draft.sql().lines()).allMatch(line -> line.startsWith("-- For review: "));
    assertThat(draft.told())
        .contains("plant.\"x_grade\" text collate \"zh-x-icu\" is no longer wanted")
        .contains("plant.\"area\" numeric(24,1) shall be \"area\" numeric(24,3)")
        .contains("plant_x_grade_key is no longer wanted")
        .contains("table old is no longer wanted");
  }

  @Test
  void numbersTheNextFileAndListsItInTheContents() throws Exception {
    MigrationDraft draft = draft(Plant.catalog(), new Migrations(List.of()));
    draft.write(resources, "plants", "first-tables");
    Path second = draft.write(resources, "plants", "more");
    assertThat(second).hasFileName("0002-more.sql").hasContent(draft.sql());
    assertThat(lines(second.resolveSibling("contents.txt")))
        .containsExactly("0001-first-tables.sql", "0002-more.sql");
  }

  private static List<String> lines(Path file) throws IOException {
    return Files.readAllLines(file);
  }

  private MigrationDraft draft(Catalog catalog, Migrations migrations) throws Exception {
    return MigrationDraft.of(database.dataSource(), catalog, migrations);
  }

  private static Migrations migrations(String... files) {
    List<MigrationFile> all = new ArrayList<>();
    for (String sql : files) {
      int number = all.size() + 1;
      all.add(new MigrationFile("test", number, "%04d-x.sql".formatted(number), sql));
    }
    return new Migrations(List.of(all));
  }

  private static Definitions with(String field) {
    DefinedField defined =
        DefinedField.of("plant", field, Label.of("等级", "Grade"), new Kind.Text(20), Trait.UNIQUE);
    return new Definitions(List.of(), List.of(defined), List.of());
  }
}
