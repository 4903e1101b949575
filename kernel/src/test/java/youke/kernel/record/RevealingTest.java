package youke.kernel.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import youke.kernel.access.Caller;
import youke.kernel.access.Rights;
import youke.kernel.model.FieldGrant;
import youke.kernel.model.Grant;
import youke.kernel.model.Ref;
import youke.kernel.model.Right;
import youke.kernel.model.Scope;
import youke.kernel.model.Sorting;
import youke.kernel.model.Visibility;
import youke.kernel.problem.Outcome;
import youke.kernel.sample.SampleBook;
import youke.kernel.store.ActFeed;
import youke.kernel.store.DatabaseFailure;

/** What is masked until somebody asks for it: masked at every door but one, and that one notes. */
final class RevealingTest {
  private static final String PHONE = "13812345678";

  private final SampleBook book = new SampleBook();
  private final Records records = book.records();

  /** Somebody of the team who has one more role that says this of one field. */
  private Caller told(String field, Visibility level, Right... rights) {
    List<Grant> grants = new ArrayList<>();
    Stream.concat(Stream.of(Right.READ), Stream.of(rights))
        .forEach(right -> grants.add(new Grant("ASKING", "account", right, Scope.TEAM)));
    FieldGrant grant = new FieldGrant("ASKING", "account", field, level);
    Caller one = book.colleague();
    Rights held = Rights.of(Set.of("ASKING"), grants, List.of(grant));
    return new Caller(
        one.person(),
        one.name(),
        Set.of("ASKING"),
        held,
        one.standing(),
        one.language(),
        one.zone(),
        null);
  }

  private long account(Map<String, @Nullable Object> values) {
    Map<String, @Nullable Object> all = new HashMap<>(values);
    all.put("name", "甲");
    all.put("owner", Ref.to(11));
    return book.create(book.manager(), "account", all);
  }

  private String acts() {
    return String.valueOf(book.value("select count(*) from act where kind = 'REVEAL'"));
  }

  private static List<String> codes(Outcome<?> outcome) {
    return switch (outcome) {
      case Outcome.Done<?> _ -> List.of();
      case Outcome.Refused<?>(var problems) ->
          problems.all().stream().map(problem -> problem.code().name()).toList();
    };
  }

  @Test
  void tellsTheValueAndWritesDownWhoAskedForWhatButNotTheValue() {
    long id = account(Map.of("phone", PHONE));
    Caller asking = told("phone", Visibility.REVEALABLE);
    Revealed revealed = records.reveal(asking, "account", id, "phone").orThrow();
    assertThat(revealed.value()).isEqualTo(PHONE);
    long act = revealed.act().orElseThrow();
    assertThat(book.value("select author || kind from act where id = ?", act))
        .isEqualTo("12REVEAL");
    assertThat(book.value("select details::text from act where id = ?", act))
        .isEqualTo("{\"field\": \"phone\", \"entity\": \"account\", \"record\": " + id + "}");
    String change =
        "select concat(entity, ' ', record, ' ', kind, ' ', old, ' ', new) from act_change";
    assertThat(book.value(change + " where act = ?", act))
        .isEqualTo("account " + id + " reveal  {\"phone\": null}");
    assertThat(book.value("select version from account where id = ?", id)).isEqualTo("1");
  }

  @Test
  void everyAnswerIsWrittenDownThoughAskedAtOnce() throws Exception {
    long id = account(Map.of("phone", PHONE));
    Caller asking = told("phone", Visibility.REVEALABLE);
    try (ExecutorService several = Executors.newFixedThreadPool(4)) {
      List<Future<Revealed>> asked = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        asked.add(several.submit(() -> records.reveal(asking, "account", id, "phone").orThrow()));
      }
      for (Future<Revealed> one : asked) {
        assertThat(one.get().value()).isEqualTo(PHONE);
      }
    }
    assertThat(acts()).isEqualTo("12");
  }

  @Test
  void whatCannotBeWrittenDownIsNotTold() {
    long id = account(Map.of("phone", PHONE));
    Caller asking = told("phone", Visibility.REVEALABLE);
    execute("alter table act_change rename to act_change_away");
    assertThatThrownBy(() -> records.reveal(asking, "account", id, "phone"))
        .isInstanceOf(DatabaseFailure.class)
        .hasMessageNotContaining(PHONE);
    execute("alter table act_change_away rename to act_change");
    assertThat(acts()).isEqualTo("0");
    assertThat(records.reveal(asking, "account", id, "phone").orThrow().value()).isEqualTo(PHONE);
  }

  private void execute(String sql) {
    try (Connection connection = book.database().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void whereTheRecordIsNotSeenTheAnswerIsThatOfNoRecord() {
    long foreign = book.create(book.stranger(), "account", Map.of("name", "丙", "remark", "geheim"));
    long id = account(Map.of("phone", PHONE));
    for (Visibility level : Visibility.values()) {
      Caller asking = told("phone", level);
      for (String field : List.of("phone", "name", "absent")) {
        Outcome<Revealed> none = records.reveal(asking, "account", 999_999_999L, field);
        assertThat(codes(none)).containsExactly("NOT_FOUND");
        assertThat(records.reveal(asking, "account", foreign, field)).isEqualTo(none);
      }
    }
    records
        .run(
            book.manager(),
            Intent.of(ActKind.DELETE),
            List.of(new Step.Delete("account", id, null)))
        .orThrow();
    assertThat(codes(records.reveal(told("phone", Visibility.REVEALABLE), "account", id, "phone")))
        .containsExactly("NOT_FOUND");
    assertThat(codes(records.reveal(book.nobody(), "account", id, "phone")))
        .containsExactly("NOT_ALLOWED");
    assertThat(acts()).isEqualTo("0");
  }

  @Test
  void aHiddenFieldIsAnsweredLikeNoneAndAMaskedOneStaysMasked() {
    long id = account(Map.of("phone", PHONE));
    Caller hidden = told("phone", Visibility.HIDDEN);
    String absent = records.reveal(hidden, "account", id, "phune").toString();
    assertThat(records.reveal(hidden, "account", id, "phone").toString().replace("phone", "phune"))
        .isEqualTo(absent);
    Outcome<Revealed> masked =
        records.reveal(told("phone", Visibility.MASKED), "account", id, "phone");
    assertThat(codes(masked)).containsExactly("STAYS_MASKED");
    assertThat(masked.toString()).doesNotContain("138", "5678");
    // a path through a link is no field
    assertThat(
            codes(
                records.reveal(
                    told("phone", Visibility.REVEALABLE), "account", id, "parent.phone")))
        .containsExactly("UNKNOWN_FIELD");
    assertThat(acts()).isEqualTo("0");
  }

  @Test
  void whatIsSeenAnywayIsToldWithoutALine() {
    long id = account(Map.of("phone", PHONE));
    Revealed seen =
        records.reveal(told("phone", Visibility.SEEN), "account", id, "phone").orThrow();
    assertThat(seen.value()).isEqualTo(PHONE);
    assertThat(seen.act()).isEmpty();
    assertThat(acts()).isEqualTo("0");
  }

  @Test
  void atEveryOtherDoorItIsMaskedAsWhatStaysMasked() {
    long id = account(Map.of("phone", PHONE));
    book.change(book.manager(), "account", id, null, Map.of("phone", "13900000000")).orThrow();
    book.change(book.manager(), "account", id, null, Map.of("phone", PHONE)).orThrow();
    assertThat(doors(id, Visibility.REVEALABLE)).isEqualTo(doors(id, Visibility.MASKED));
    assertThat(doors(id, Visibility.REVEALABLE).toString())
        .contains("138****5678")
        .doesNotContain(PHONE, "13900000000");
    assertThat(doors(id, Visibility.SEEN).toString()).contains(PHONE);
  }

  /** What all ways of finding out are answered. */
  private List<Object> doors(long id, Visibility level) {
    Caller asking = told("phone", level, Right.EXPORT, Right.EDIT, Right.IMPORT, Right.CREATE);
    Query all = Query.of("account", "name", "phone");
    List<Object> answers = new ArrayList<>();
    answers.add(lines(records.list(asking, all)));
    answers.add(lines(records.get(asking, "account", id, List.of())));
    answers.add(codes(records.list(asking, all.filtered("phone == '" + PHONE + "'"))));
    answers.add(codes(records.count(asking, all.filtered("phone.startsWith('138')"), 10)));
    answers.add(codes(records.list(asking, all.sorted(new Sorting("phone", false)))));
    answers.add(codes(records.totals(asking, all, new Totals(Optional.of("phone"), List.of()))));
    answers.add(
        codes(
            records.totals(
                asking,
                all,
                new Totals(
                    Optional.empty(), List.of(new Totals.Total(Totals.Function.MAX, "phone"))))));
    answers.add(lines(records.list(asking, all.searching(PHONE))));
    answers.add(records.search(asking, PHONE, List.of(), 10).orThrow());
    answers.add(codes(records.keyed(asking, "account", List.of("phone"), List.of(List.of(PHONE)))));
    List<Object> taken = new ArrayList<>();
    records
        .export(
            asking,
            all,
            new Takeaway() {
              @Override
              public void begins(List<Page.Column> columns) {}

              @Override
              public void line(Page.Line line) {
                taken.add(line.values());
              }
            })
        .orThrow();
    answers.add(taken);
    answers.add(
        records.past().history(asking, "account", id, true, null, 50).orThrow().stream()
            .map(one -> one.values().stream().map(v -> v.before() + " " + v.after()).toList())
            .toList());
    answers.add(codes(book.change(asking, "account", id, null, Map.of("phone", PHONE))));
    answers.add(
        codes(
            book.create(asking, "account", records.newId(), Map.of("name", "乙", "phone", PHONE))));
    Outcome<Receipt> late = book.change(asking, "account", id, 1, Map.of("phone", "1"));
    answers.add(late.toString().replaceAll("[a-z.]*Visibility[a-zA-Z.]*", ""));
    return answers;
  }

  private static List<?> lines(Outcome<Page> page) {
    return page.orThrow().lines().stream().map(Page.Line::values).toList();
  }

  @Test
  void aFormulaIsMaskedAndToldAsTheLeastOfWhatItReads() {
    long id = account(Map.of("staff", new BigDecimal("7"), "share", new BigDecimal("10")));
    Caller asking = told("staff", Visibility.REVEALABLE);
    Page page = records.get(asking, "account", id, List.of("staff", "perHead")).orThrow();
    assertThat(page.lines().getFirst().values()).containsExactly(null, null);
    Object value = records.reveal(asking, "account", id, "perHead").orThrow().value();
    assertThat((BigDecimal) value).isEqualByComparingTo("27");
    assertThat(codes(records.reveal(told("staff", Visibility.MASKED), "account", id, "perHead")))
        .containsExactly("STAYS_MASKED");
    assertThat(codes(records.reveal(told("staff", Visibility.HIDDEN), "account", id, "perHead")))
        .containsExactly("UNKNOWN_FIELD");
    assertThat(acts()).isEqualTo("1");
    assertThat(
            records
                .past()
                .history(asking, "account", id, true, null, 5)
                .orThrow()
                .getFirst()
                .values())
        .extracting(one -> one.field().name())
        .containsExactly("perHead");
  }

  @Test
  void aLinkIsToldAsWhoSeesItIsToldIt() {
    long seen = account(Map.of());
    long foreign = book.create(book.stranger(), "account", Map.of("name", "丙"));
    for (long to : List.of(seen, foreign)) {
      long id = account(Map.of());
      book.value(
          "with done as (update account set parent = ? where id = ? returning 1) select * from done",
          to,
          id);
      Caller asking = told("parent", Visibility.REVEALABLE);
      Caller open = told("parent", Visibility.SEEN);
      assertThat(lines(records.get(asking, "account", id, List.of("parent"))))
          .isEqualTo(List.of(Collections.singletonList(null)));
      assertThat(codes(records.get(asking, "account", id, List.of("parent.name")))).isNotEmpty();
      Revealed revealed = records.reveal(asking, "account", id, "parent").orThrow();
      assertThat(lines(records.get(open, "account", id, List.of("parent"))))
          .isEqualTo(List.of(Collections.singletonList(revealed.value())));
      assertThat(revealed.value()).isEqualTo(to == seen ? new Ref(to, "甲") : Ref.to(to));
    }
  }

  @Test
  void theHistoryTellsWhoSawWhatToWhoSeesThatField() {
    long id = account(Map.of("phone", PHONE));
    Caller asking = told("phone", Visibility.REVEALABLE);
    long act = records.reveal(asking, "account", id, "phone").orThrow().act().orElseThrow();
    for (Caller reader : List.of(asking, book.seller(), book.manager())) {
      Happening line =
          records.past().history(reader, "account", id, true, null, 5).orThrow().getFirst();
      assertThat(line.act()).isEqualTo(act);
      assertThat(line.kind()).isEqualTo("REVEAL");
      assertThat(line.change()).isEqualTo("reveal");
      assertThat(line.author()).contains(new Ref(12, "林晓岚"));
      assertThat(line.values()).hasSize(1);
      assertThat(line.values().getFirst().field().name()).isEqualTo("phone");
      assertThat(line.values().getFirst().visibility()).isEqualTo(Visibility.MASKED);
    }
    assertThat(
            records
                .past()
                .history(told("phone", Visibility.HIDDEN), "account", id, true, null, 5)
                .orThrow())
        .extracting(Happening::kind)
        .doesNotContain("REVEAL");
    assertThat(codes(records.past().act(book.stranger(), act, 0, 10))).containsExactly("NOT_FOUND");
    assertThat(codes(records.past().act(told("phone", Visibility.HIDDEN), act, 0, 10))).isEmpty();
  }

  @Test
  void theListOfWhatWasShownNamesTheRecordToWhoSeesItAlone() {
    long id = account(Map.of("phone", PHONE));
    Caller asking = told("phone", Visibility.REVEALABLE);
    records.reveal(asking, "account", id, "phone").orThrow();
    records.reveal(asking, "account", id, "phone").orThrow();
    List<ActLine> all = records.past().reveals(book.manager(), null, 10).orThrow();
    assertThat(all).hasSize(2);
    assertThat(all.getFirst().revealed())
        .contains(new ActLine.Revealed("account", id, Optional.of("甲"), "phone"));
    assertThat(all.getFirst().taken()).isEmpty();
    assertThat(records.past().reveals(book.stranger(), all.getFirst().id(), 10).orThrow())
        .extracting(line -> line.revealed().orElseThrow())
        .containsExactly(new ActLine.Revealed("account", id, Optional.empty(), "phone"));
    assertThat(records.past().exports(book.manager(), null, 10).orThrow()).isEmpty();
    assertThat(records.past().acts(asking, null, 10).orThrow()).hasSize(2);
  }

  @Test
  void nothingIsChangedByItSoThatTheRestCanStillBeTakenBackAndNobodyIsToldOfAChange() {
    ActFeed feed = new ActFeed(book.database());
    Receipt made = book.create(book.seller(), "account", 5001, Map.of("name", "甲")).orThrow();
    long from = feed.now();
    Caller asking = told("phone", Visibility.REVEALABLE);
    long act = records.reveal(asking, "account", 5001, "phone").orThrow().act().orElseThrow();
    assertThat(feed.since(from, List.of(), 10).changes()).isEmpty();
    assertThat(records.undo(asking, act, false, Bulk.Progress.NONE).orThrow().records()).isZero();
    Undone undone = records.undo(book.seller(), made.act(), false, Bulk.Progress.NONE).orThrow();
    assertThat(undone.records()).isEqualTo(1);
    assertThat(undone.kept()).isEmpty();
  }
}
