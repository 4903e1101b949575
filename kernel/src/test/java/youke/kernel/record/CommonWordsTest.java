package youke.kernel.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import youke.kernel.access.Caller;
import youke.kernel.model.Sorting;
import youke.kernel.sample.SampleBook;
import youke.kernel.store.Db;
import youke.kernel.store.SearchIndex;
import youke.kernel.store.Sql;

/** Search for what so many records hold that it goes through the seen instead of the index. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class CommonWordsTest {
  private static final String NAME = "上海远川石化有限公司";
  private static final int MANY = 105_000;
  private static final int LIMIT = 20;

  private final SampleBook book = new SampleBook();
  private final long mine = book.create(book.seller(), "account", Map.of("name", NAME));
  private final long first = book.create(book.colleague(), "account", Map.of("name", NAME));

  CommonWordsTest() throws Exception {
    run(
        """
        insert into account select copy.* from account a, generate_series(1, %d) place,
          jsonb_populate_record(a, jsonb_build_object('id', a.id + place, 'number', 'N' || place)) copy
          where a.id = %d
        """
            .formatted(MANY, first));
    run(
        """
        insert into search_text select record + place, entity, words
          from search_text, generate_series(1, %d) place where record = %d
        """
            .formatted(MANY, first));
    run("analyze account, search_text");
  }

  private void run(String sql) throws Exception {
    try (var connection = book.database().getConnection()) {
      connection.setAutoCommit(true);
      new Db(connection).run(Sql.of(sql));
    }
  }

  private List<Long> found(Caller caller, String typed) {
    return book.records().search(caller, typed, List.of("account"), LIMIT).orThrow().stream()
        .map(Found::id)
        .toList();
  }

  @Test
  void theDatabaseKnowsThatTheyAreCommon() throws Exception {
    String code = book.catalog().entity("account").searchCodes().get("name");
    try (var connection = book.database().getConnection()) {
      Db db = new Db(connection);
      assertThat(SearchIndex.about(db, "'" + code + "|远川'")).isGreaterThan(100_000);
      assertThat(SearchIndex.about(db, "'" + code + "|川远'")).isLessThan(1_000);
    }
  }

  @Test
  void tellsTheNewestOfThoseThatAreSeen() {
    assertThat(found(book.colleague(), "远川"))
        .hasSize(LIMIT)
        .allMatch(id -> id > first + MANY - 2 * LIMIT)
        .isEqualTo(found(book.colleague(), "远川"));
    assertThat(found(book.manager(), "远川")).hasSize(LIMIT);
    assertThat(found(book.stranger(), "远川")).isEmpty();
    assertThat(found(book.nobody(), "远川")).isEmpty();
  }

  @Test
  void findsTheFewThatAreSeenAmongTheManyThatAreNot() {
    assertThat(found(book.seller(), "远川")).containsExactly(mine);
  }

  @Test
  void listsAndCountsThoseThatAreSeen() {
    Query all = Query.of("account", "name").searching("远川").sorted(new Sorting("name", true));
    assertThat(listed(book.colleague(), all)).hasSize(50).doesNotContain(mine);
    assertThat(listed(book.seller(), all)).containsExactly(mine);
    assertThat(listed(book.stranger(), all)).isEmpty();
    assertThat(book.records().count(book.manager(), all, 200_000).orThrow().number())
        .isEqualTo(MANY + 2);
    assertThat(book.records().count(book.seller(), all, 200_000).orThrow().number()).isOne();
    assertThat(listed(book.manager(), all.filtered("number == 'N77'"))).containsExactly(first + 77);
  }

  private List<Long> listed(Caller caller, Query query) {
    return book.records().list(caller, query).orThrow().lines().stream()
        .map(Page.Line::id)
        .toList();
  }

  @Test
  void tellsNeitherWhatIsInTheBinNorWhatIsKeptFromTheAsker() throws Exception {
    run("update account set exclusive = id > " + (first + 10));
    run(
        "update account set deleted_act = created_act where id between %d and %d"
            .formatted(first + 6, first + 8));
    try {
      assertThat(found(book.manager(), "远川"))
          .containsExactlyInAnyOrder(
              mine,
              first,
              first + 1,
              first + 2,
              first + 3,
              first + 4,
              first + 5,
              first + 9,
              first + 10);
      assertThat(found(book.colleague(), "远川")).hasSize(LIMIT);
    } finally {
      run("update account set exclusive = false, deleted_act = null");
    }
  }
}
