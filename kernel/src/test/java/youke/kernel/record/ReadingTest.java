package youke.kernel.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import youke.kernel.access.Member;
import youke.kernel.model.Money;
import youke.kernel.model.Ref;
import youke.kernel.model.Right;
import youke.kernel.model.Scope;
import youke.kernel.model.Sorting;
import youke.kernel.model.Visibility;
import youke.kernel.problem.Outcome;
import youke.kernel.sample.SampleBook;

/** What is read through the gate, and by whom. */
final class ReadingTest {
  private final SampleBook book = new SampleBook();
  private final Records records = book.records();

  private static List<String> codes(Outcome<?> outcome) {
    return switch (outcome) {
      case Outcome.Done<?> _ -> List.of();
      case Outcome.Refused<?>(var problems) ->
          problems.all().stream().map(problem -> problem.code().name()).toList();
    };
  }

  private List<@Nullable Object> names(youke.kernel.access.Caller caller, Query query) {
    List<@Nullable Object> names = new ArrayList<>();
    records
        .list(caller, query)
        .orThrow()
        .lines()
        .forEach(line -> names.add(line.values().getFirst()));
    return names;
  }

  @Test
  void everyoneSeesWhatTheirPlaceGives() {
    book.create(book.seller(), "account", Map.of("name", "甲"));
    book.create(book.colleague(), "account", Map.of("name", "乙"));
    book.create(book.stranger(), "account", Map.of("name", "丙"));
    Query all = Query.of("account", "name").sorted(new Sorting("name", false));
    assertThat(names(book.seller(), all)).containsExactly("甲");
    assertThat(names(book.manager(), all)).containsExactly("甲", "乙");
    assertThat(names(book.stranger(), all)).containsExactly("丙");
    assertThat(names(book.reader(), all)).hasSize(3);
    assertThat(codes(records.list(book.nobody(), all))).containsExactly("NOT_ALLOWED");
  }

  @Test
  void pagesGoThroughAllRecordsOnceInAnyOrder() {
    for (int i = 0; i < 23; i++) {
      Map<String, @Nullable Object> values =
          i % 4 == 0
              ? Map.of("name", "客户" + i % 7)
              : Map.of("name", "客户" + i % 7, "staff", BigDecimal.valueOf(i % 5), "level", level(i));
      book.create(book.seller(), "account", values);
    }
    for (List<Sorting> order :
        List.of(
            List.of(new Sorting("name", false)),
            List.of(new Sorting("staff", true), new Sorting("name", true)),
            List.of(new Sorting("level", false), new Sorting("staff", false)),
            List.of(new Sorting("owner", false)),
            List.<Sorting>of())) {
      Query query = Query.of("account", "name", "staff").sorted(order.toArray(Sorting[]::new));
      List<Long> whole = ids(query.page(100, null));
      List<Long> paged = new ArrayList<>();
      @Nullable String after = null;
      do {
        Page page = records.list(book.seller(), query.page(5, after)).orThrow();
        page.lines().forEach(line -> paged.add(line.id()));
        after = page.next().orElse(null);
      } while (after != null);
      assertThat(paged).as(order.toString()).isEqualTo(whole).hasSize(23).doesNotHaveDuplicates();
    }
  }

  private static youke.kernel.sample.Account.Level level(int i) {
    return List.of(
            youke.kernel.sample.Account.Level.A,
            youke.kernel.sample.Account.Level.B,
            youke.kernel.sample.Account.Level.C)
        .get(i % 3);
  }

  private List<Long> ids(Query query) {
    return records.list(book.seller(), query).orThrow().lines().stream()
        .map(Page.Line::id)
        .toList();
  }

  @Test
  void showsLinksWithTheirTitleAndPathsThroughThem() {
    long account = book.create(book.seller(), "account", Map.of("name", "甲"));
    book.create(book.seller(), "deal", Map.of("name", "单", "account", Ref.to(account)));
    Page page =
        records
            .list(
                book.seller(), Query.of("deal", "name", "account", "account.owner.department.name"))
            .orThrow();
    assertThat(page.lines().getFirst().values()).containsExactly("单", new Ref(account, "甲"), "一组");
    assertThat(page.lines().getFirst().allowed()).contains(Right.EDIT, Right.DELETE);
  }

  @Test
  void aMaskedFieldIsShownMaskedAndFoundByNothing() {
    long id =
        book.create(
            book.manager(),
            "account",
            Map.of(
                "name",
                "甲",
                "phone",
                "13812345678",
                "creditLimit",
                Money.yuan("100"),
                "owner",
                Ref.to(11)));
    Page page = records.list(book.seller(), Query.of("account", "phone", "creditLimit")).orThrow();
    assertThat(page.lines().getFirst().values()).containsExactly("138****5678", null);
    assertThat(page.columns().getFirst().visibility()).isEqualTo(Visibility.MASKED);
    Query query = Query.of("account", "name");
    assertThat(codes(records.list(book.seller(), query.filtered("phone == '13812345678'"))))
        .isNotEmpty();
    assertThat(codes(records.list(book.seller(), query.sorted(new Sorting("creditLimit", false)))))
        .isNotEmpty();
    assertThat(codes(records.list(book.seller(), query.filtered("secret == 'x'")))).isNotEmpty();
    assertThat(codes(records.list(book.seller(), Query.of("account", "secret")))).isNotEmpty();
    assertThat(names(book.seller(), query.searching("13812345678"))).isEmpty();
    assertThat(names(book.manager(), query.searching("13812345678"))).containsExactly("甲");
    assertThat(codes(records.totals(book.seller(), query, sum("creditLimit")))).isNotEmpty();
    Happening.Value shown = changed(id, "phone", "13900000000").values().getFirst();
    assertThat(shown.visibility()).isEqualTo(Visibility.MASKED);
    assertThat(shown.after()).isNull();
  }

  private Happening changed(long id, String field, String value) {
    book.change(book.manager(), "account", id, null, Map.of(field, value)).orThrow();
    return records
        .past()
        .history(book.seller(), "account", id, true, null, 10)
        .orThrow()
        .getFirst();
  }

  private static Totals sum(String path) {
    return new Totals(Optional.empty(), List.of(new Totals.Total(Totals.Function.SUM, path)));
  }

  @Test
  void whoOwnsACustomerSeesWhatOthersMadeUnderIt() {
    long account = book.create(book.seller(), "account", Map.of("name", "甲"));
    long deal =
        book.create(
            book.manager(),
            "deal",
            Map.of("name", "经理的单", "account", Ref.to(account), "owner", Ref.to(13)));
    assertThat(records.get(book.seller(), "deal", deal, List.of("name")).orThrow().lines())
        .hasSize(1);
    assertThat(codes(records.get(book.colleague(), "deal", deal, List.of("name"))))
        .containsExactly("NOT_FOUND");
    assertThat(records.why(book.seller(), "deal", deal, Right.READ).orThrow())
        .contains(
            new Reason.ByRole("SALES", Scope.OWN, false), new Reason.ByOwnerOf("account", true));
  }

  @Test
  void anExclusiveRecordIsThereForItsOwnerAndMembersOnly() {
    long id = book.create(book.seller(), "account", Map.of("name", "甲", "exclusive", true));
    assertThat(codes(records.get(book.manager(), "account", id, List.of("name"))))
        .containsExactly("NOT_FOUND");
    assertThat(codes(records.get(book.reader(), "account", id, List.of("name"))))
        .containsExactly("NOT_FOUND");
    records
        .share(
            book.seller(),
            "account",
            id,
            List.of(new Member(13L, null, null, false, null)),
            Intent.of(ActKind.SHARE))
        .orThrow();
    assertThat(records.get(book.manager(), "account", id, List.of("name")).orThrow().lines())
        .hasSize(1);
  }

  @Test
  void countsAndTotalsWithinWhatIsSeen() {
    book.create(
        book.seller(),
        "account",
        Map.of("name", "甲", "staff", new BigDecimal("10"), "level", level(0)));
    book.create(
        book.colleague(),
        "account",
        Map.of("name", "乙", "staff", new BigDecimal("5"), "level", level(0)));
    book.create(
        book.stranger(),
        "account",
        Map.of("name", "丙", "staff", new BigDecimal("7"), "level", level(1)));
    Query all = Query.of("account");
    assertThat(records.count(book.manager(), all, 1000).orThrow()).isEqualTo(new Counted(2, false));
    assertThat(records.count(book.reader(), all, 2).orThrow()).isEqualTo(new Counted(2, true));
    Totals byLevel =
        new Totals(Optional.of("level"), List.of(new Totals.Total(Totals.Function.SUM, "staff")));
    assertThat(records.totals(book.manager(), all, byLevel).orThrow())
        .containsExactly(new Totals.Group(level(0), 2, List.of(new BigDecimal("15"))));
    Totals byOwner = new Totals(Optional.of("owner"), List.of());
    assertThat(records.totals(book.manager(), all, byOwner).orThrow())
        .extracting(Totals.Group::key)
        .containsExactlyInAnyOrder(new Ref(11, "陈思远"), new Ref(12, "林晓岚"));
  }

  @Test
  void findsByPinyinInitialsNumberAndOneCharacterWithinWhatIsSeen() {
    long id = book.create(book.seller(), "account", Map.of("name", "上海远川石化有限公司"));
    for (String typed : List.of("远川", "石", "ycsh", "yuanchuan", "account-1")) {
      assertThat(records.search(book.seller(), typed, List.of(), 20).orThrow())
          .as(typed)
          .contains(new Found("account", id, "上海远川石化有限公司"));
      assertThat(records.search(book.stranger(), typed, List.of(), 20).orThrow()).isEmpty();
    }
  }

  @Test
  void tellsWhatAFoundRecordBelongsToOnlyToWhoSeesThat() {
    long account = book.create(book.seller(), "account", Map.of("name", "上海远川石化有限公司"));
    long deal =
        book.create(book.seller(), "deal", Map.of("name", "催化剂供货", "account", Ref.to(account)));
    assertThat(records.search(book.seller(), "催化剂", List.of(), 20).orThrow())
        .containsExactly(new Found("deal", deal, "催化剂供货", Optional.of("上海远川石化有限公司")));
    book.change(book.manager(), "deal", deal, null, Map.of("owner", Ref.to(14))).orThrow();
    assertThat(records.search(book.stranger(), "催化剂", List.of(), 20).orThrow())
        .containsExactly(new Found("deal", deal, "催化剂供货"));
    assertThat(records.search(book.stranger(), "催化剂", List.of("deal"), 20).orThrow())
        .containsExactly(new Found("deal", deal, "催化剂供货"));
  }

  @Test
  void takesAnActBackAndLeavesWhatHasChangedSince() {
    long id = book.create(book.seller(), "account", Map.of("name", "甲", "remark", "a"));
    long act =
        book.change(book.seller(), "account", id, null, Map.of("name", "乙", "remark", "b"))
            .orThrow()
            .act();
    book.change(book.manager(), "account", id, null, Map.of("remark", "c")).orThrow();
    Undone preview = records.undo(book.seller(), act, true, Bulk.Progress.NONE).orThrow();
    assertThat(preview.kept())
        .containsExactly(new Undone.Kept("account", id, "remark", Undone.Why.CHANGED_SINCE));
    assertThat(book.value("select name from account where id = ?", id)).isEqualTo("乙");
    records.undo(book.seller(), act, false, Bulk.Progress.NONE).orThrow();
    assertThat(book.value("select name from account where id = ?", id)).isEqualTo("甲");
    assertThat(book.value("select remark from account where id = ?", id)).isEqualTo("c");
    assertThat(codes(records.undo(book.seller(), act, false, Bulk.Progress.NONE)))
        .containsExactly("NOT_UNDOABLE");
  }

  @Test
  void takesBackWhatWasMadeAndWhatWasDeleted() {
    Receipt made = book.create(book.seller(), "account", 5001, Map.of("name", "甲")).orThrow();
    records.undo(book.seller(), made.act(), false, Bulk.Progress.NONE).orThrow();
    assertThat(codes(records.get(book.seller(), "account", 5001, List.of("name"))))
        .containsExactly("NOT_FOUND");
    assertThat(records.list(book.seller(), Query.of("account", "name").inBin()).orThrow().lines())
        .hasSize(1);
    Receipt restored =
        records
            .run(
                book.seller(),
                Intent.of(ActKind.RESTORE),
                List.of(new Step.Restore("account", 5001)))
            .orThrow();
    assertThat(records.get(book.seller(), "account", 5001, List.of("name")).orThrow().lines())
        .hasSize(1);
    assertThat(restored.first().version()).isEqualTo(3);
    assertThat(records.search(book.seller(), "甲", List.of("account"), 5).orThrow()).hasSize(1);
  }

  @Test
  void aBulkChangeIsOneActAndNamesWhatFails() {
    List<Step> steps = new ArrayList<>();
    List<Long> ids = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      ids.add(
          book.create(
              i == 3 ? book.stranger() : book.seller(), "account", Map.of("name", "n" + i)));
    }
    ids.forEach(id -> steps.add(new Step.Change("account", id, null, Map.of("remark", "x"))));
    Bulk bulk =
        records.bulk(book.seller(), Intent.of(ActKind.BULK), steps, Bulk.Progress.NONE).orThrow();
    assertThat(bulk.done()).isEqualTo(5);
    assertThat(bulk.failed()).extracting(Bulk.Failed::id).containsExactly(ids.get(3));
    records.undo(book.seller(), bulk.act(), false, Bulk.Progress.NONE).orThrow();
    assertThat(book.value("select count(*) from account where remark is not null")).isEqualTo("0");
  }
}
