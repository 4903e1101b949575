package youke.kernel.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import youke.kernel.access.Caller;
import youke.kernel.access.Rights;
import youke.kernel.access.Standing;
import youke.kernel.catalog.Catalog;
import youke.kernel.catalog.Contents;
import youke.kernel.catalog.Definitions;
import youke.kernel.model.Entity;
import youke.kernel.model.Field;
import youke.kernel.model.Link;
import youke.kernel.model.Ref;
import youke.kernel.model.Right;
import youke.kernel.model.Role;
import youke.kernel.model.Scope;
import youke.kernel.problem.Outcome;
import youke.kernel.schema.Schema;
import youke.kernel.store.Counters;
import youke.kernel.store.Ids;
import youke.kernel.text.Language;
import youke.postgres.TestDatabase;

final class NumbersTest {
  private static final Role CLERK = Role.of("CLERK", "文员", "Clerk");
  private static final Right.Allowed[] ALL = {
    Right.READ.in(Scope.ALL), Right.CREATE.in(Scope.ALL), Right.EDIT.in(Scope.ALL)
  };

  /** Somebody whom links to persons can point to. */
  private static final class Person extends Entity<Person> {
    private Person() {
      super(Entity.PERSON, "员工", "Employee");
      text("name", "姓名", "Name");
    }
  }

  private static final class Folder extends Entity<Folder> {
    private static final Folder FOLDER = new Folder();

    private Folder() {
      super("folder", "档案", "Folder");
      numberedWithoutGaps("DA{0000}");
      grants(CLERK, ALL);
    }
  }

  private static final class Sheet extends Entity<Sheet> {
    private final Field<Sheet, String> number = numbered("{parent}-{00}");
    private final Link<Sheet, Folder> folder =
        link("folder", "档案", "Folder", () -> Folder.FOLDER).required().fixed();

    private Sheet() {
      super("sheet", "文件", "Sheet");
      partOf(folder);
      grants(CLERK, ALL);
      list("all", "全部", "All", "").columns(number);
    }
  }

  private static final Catalog CATALOG =
      Catalog.compile(
              List.of(
                  Contents.of("archive")
                      .roles(CLERK)
                      .entities(new Person(), Folder.FOLDER, new Sheet())),
              Definitions.NONE)
          .orThrow();

  private final TestDatabase database = TestDatabase.fresh();
  private final DataSource source = database.dataSource();
  private final Records records =
      new Records(
          new Book(
              source,
              () -> CATALOG,
              Clock.fixed(Instant.parse("2026-03-01T00:00:00Z"), ZoneOffset.UTC),
              new Ids(source)::next,
              new Numbers(new Counters(source))));

  @BeforeEach
  void createTables() throws SQLException {
    try (Connection connection = source.getConnection()) {
      Schema.createAll(connection, CATALOG);
    }
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void givesAPartItsWholesNumberEvenWhenBothAreMadeAtOnce() {
    long folder = records.newId();
    make(sheet(folder), new Step.Create("folder", folder, Map.of()), sheet(folder));
    long another = records.newId();
    make(new Step.Create("folder", another, Map.of()));
    make(sheet(another), sheet(folder));
    assertThat(numbers("sheet"))
        .containsExactlyInAnyOrder("DA0001-01", "DA0001-02", "DA0001-03", "DA0002-01");
  }

  @Test
  void leavesNoGapBehindARefusedRecord() {
    make(new Step.Create("folder", records.newId(), Map.of()));
    List<Step> refused =
        List.of(new Step.Create("folder", records.newId(), Map.of()), sheet(123_456));
    assertThat(records.run(clerk(), Intent.of(ActKind.CREATE), refused))
        .isInstanceOf(Outcome.Refused.class);
    make(new Step.Create("folder", records.newId(), Map.of()));
    assertThat(numbers("folder")).containsExactlyInAnyOrder("DA0001", "DA0002");
  }

  private Step sheet(long folder) {
    return new Step.Create("sheet", records.newId(), Map.of("folder", Ref.to(folder)));
  }

  private void make(Step... steps) {
    records.run(clerk(), Intent.of(ActKind.CREATE), List.of(steps)).orThrow();
  }

  private List<@Nullable Object> numbers(String entity) {
    return records.list(clerk(), Query.of(entity, "number")).orThrow().lines().stream()
        .<@Nullable Object>map(line -> line.values().getFirst())
        .toList();
  }

  private static Caller clerk() {
    Set<String> roles = Set.of(CLERK.name());
    return new Caller(
        1,
        "文员",
        roles,
        Rights.of(roles, CATALOG.grants(), CATALOG.fieldGrants()),
        Standing.NOWHERE,
        Language.ZH,
        ZoneId.of("Asia/Shanghai"),
        null);
  }
}
