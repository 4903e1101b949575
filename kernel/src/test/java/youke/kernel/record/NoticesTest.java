package youke.kernel.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import youke.kernel.access.Caller;
import youke.kernel.access.Member;
import youke.kernel.model.Money;
import youke.kernel.model.Ref;
import youke.kernel.problem.Outcome;
import youke.kernel.sample.SampleBook;
import youke.kernel.store.NoticeFeed;
import youke.kernel.store.NoticeTable.Cause;

/** Who is told of what, and that nobody is told of what they may not see. */
final class NoticesTest {
  private final SampleBook book = new SampleBook();
  private final Records records = book.records();
  private final Following following = records.following();
  private final NoticeFeed feed = new NoticeFeed(book.database());
  private final Caller seller = book.seller();
  private final Caller colleague = book.colleague();
  private final Caller manager = book.manager();
  private final Caller stranger = book.stranger();

  @BeforeEach
  void beginsHere() {
    assertThat(write()).isZero();
  }

  private int write() {
    return feed.write(book.catalog());
  }

  private long account(Caller by, Map<String, @Nullable Object> values) {
    Map<String, @Nullable Object> all = new HashMap<>(Map.of("name", "甲"));
    all.putAll(values);
    return book.create(by, "account", all);
  }

  private List<Notice> told(Caller caller) {
    write();
    return following.notices(caller, false, null, 50).orThrow().notices();
  }

  private List<String> lines(Caller caller) {
    return told(caller).stream()
        .map(
            one ->
                String.join(
                    " ",
                    one.cause().name(),
                    one.found().entity(),
                    one.found().title(),
                    one.happening().change()))
        .toList();
  }

  private void follow(Caller caller, long id) {
    assertThat(following.follow(caller, "account", id, true).orThrow()).isTrue();
  }

  private static boolean isAbsent(Outcome<?> outcome) {
    return outcome instanceof Outcome.Refused<?>(var problems)
        && problems.all().getFirst().code().name().equals("NOT_FOUND");
  }

  @Test
  void whoFollowsARecordIsToldWhatOthersChangeOfIt() {
    long id = account(seller, Map.of());
    follow(manager, id);
    book.change(seller, "account", id, null, Map.of("name", "乙")).orThrow();
    book.change(manager, "account", id, null, Map.of("name", "丙")).orThrow();
    List<Notice> told = told(manager);
    assertThat(told).hasSize(1);
    Notice notice = told.getFirst();
    assertThat(notice.cause()).isEqualTo(Cause.FOLLOWED);
    assertThat(notice.found().title()).isEqualTo("丙");
    assertThat(notice.happening().author().orElseThrow().id()).isEqualTo(11);
    assertThat(notice.happening().values())
        .extracting(value -> value.field().name() + value.before() + value.after())
        .containsExactly("name甲乙");
    assertThat(lines(seller)).isEmpty();
    assertThat(following.follow(manager, "account", id, false).orThrow()).isFalse();
    book.change(seller, "account", id, null, Map.of("name", "丁")).orThrow();
    assertThat(told(manager)).hasSize(1);
  }

  @Test
  void whoFollowsIsToldOfWhatIsMadeUnderIt() {
    long id = account(seller, Map.of());
    follow(manager, id);
    book.create(seller, "deal", Map.of("name", "年度合同", "account", Ref.to(id)));
    List<Notice> told = told(manager);
    assertThat(lines(manager)).containsExactly("FOLLOWED deal 年度合同 create");
    assertThat(told.getFirst().found().context()).contains("甲");
  }

  @Test
  void whatFollowsFromSomethingElseIsNotTold() {
    long id = account(seller, Map.of());
    long deal = book.create(seller, "deal", Map.of("name", "单", "account", Ref.to(id)));
    following.follow(manager, "deal", deal, true).orThrow();
    write();
    Money price = new Money(new BigDecimal("5.00"), "CNY");
    book.create(
        seller,
        "dealLine",
        Map.of("deal", Ref.to(deal), "name", "料", "quantity", BigDecimal.ONE, "price", price));
    assertThat(book.value("select amount from deal where id = ?", deal)).startsWith("5");
    assertThat(lines(manager)).isEmpty();
  }

  @Test
  void whoeverIsNamedIsToldIfTheySeeTheRecord() {
    long id = account(seller, Map.of("remark", "请 @周子航 和 @赵敏 看一下，@陈思远 自己知道"));
    assertThat(lines(manager)).containsExactly("MENTIONED account 甲 create");
    assertThat(lines(stranger)).isEmpty();
    assertThat(lines(seller)).isEmpty();
    Member member = new Member(12L, null, null, false, null);
    records.share(seller, "account", id, List.of(member), Intent.of(ActKind.SHARE)).orThrow();
    book.change(seller, "account", id, null, Map.of("remark", "@周子航 还要 @林晓岚")).orThrow();
    assertThat(told(manager)).hasSize(1);
    assertThat(lines(colleague)).containsExactly("MENTIONED account 甲 change");
    assertThat(told(colleague).getFirst().happening().values()).hasSize(1);
  }

  @Test
  void whoeverIsGivenRecordsIsToldOnceOfAllOfAnAct() {
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      long id = account(manager, Map.of("name", "客户" + i, "owner", Ref.to(13)));
      steps.add(new Step.Change("account", id, null, Map.of("owner", Ref.to(11))));
    }
    assertThat(lines(seller)).isEmpty();
    records.run(manager, Intent.of(ActKind.BATCH), steps).orThrow();
    assertThat(lines(seller)).containsExactly("ASSIGNED account 客户0 change");
    assertThat(told(seller).getFirst().records()).isEqualTo(3);
    account(manager, Map.of("name", "新客户", "owner", Ref.to(11)));
    assertThat(lines(seller))
        .containsExactly("ASSIGNED account 新客户 create", "ASSIGNED account 客户0 change");
    assertThat(lines(manager)).isEmpty();
  }

  @Test
  void theWeightiestCauseOfAnActIsTold() {
    long id = account(manager, Map.of("owner", Ref.to(13)));
    follow(manager, id);
    book.change(manager, "account", id, null, Map.of("owner", Ref.to(11))).orThrow();
    follow(seller, id);
    write();
    book.change(manager, "account", id, null, Map.of("name", "乙", "remark", "@陈思远 请跟进")).orThrow();
    assertThat(lines(seller))
        .containsExactly("MENTIONED account 乙 change", "ASSIGNED account 乙 change");
  }

  @Test
  void whoLosesSightOfARecordIsToldNothingAnyMore() {
    long id = account(seller, Map.of());
    follow(seller, id);
    book.change(manager, "account", id, null, Map.of("name", "乙")).orThrow();
    assertThat(lines(seller)).containsExactly("FOLLOWED account 乙 change");
    book.change(manager, "account", id, null, Map.of("owner", Ref.to(13))).orThrow();
    book.change(manager, "account", id, null, Map.of("name", "机密改名")).orThrow();
    assertThat(told(seller)).isEmpty();
    assertThat(following.notices(seller, true, null, 99).orThrow().notices()).isEmpty();
    assertThat(isAbsent(following.follows(seller, "account", id))).isTrue();
    assertThat(isAbsent(following.follow(stranger, "account", id, true))).isTrue();
    assertThat(isAbsent(following.follow(stranger, "account", 999_999, true))).isTrue();
  }

  @Test
  void hiddenAndMaskedFieldsStaySo() {
    long id = account(manager, Map.of("owner", Ref.to(11)));
    follow(seller, id);
    told(seller);
    book.change(manager, "account", id, null, Map.of("secret", "暗号")).orThrow();
    assertThat(lines(seller)).containsExactly("ASSIGNED account 甲 create");
    book.change(manager, "account", id, null, Map.of("phone", "13812345678")).orThrow();
    Notice masked = told(seller).getFirst();
    assertThat(masked.happening().values())
        .singleElement()
        .satisfies(value -> assertThat(value.after()).isNull())
        .satisfies(value -> assertThat(value.visibility().isMasked()).isTrue());
  }

  @Test
  void whatIsTakenBackIsNotTold() {
    long id = account(seller, Map.of());
    follow(manager, id);
    write();
    long act = book.change(seller, "account", id, null, Map.of("remark", "@周子航")).orThrow().act();
    assertThat(told(manager)).hasSize(1);
    records.undo(seller, act, false, Bulk.Progress.NONE).orThrow();
    assertThat(told(manager)).isEmpty();
  }

  @Test
  void whoFollowsIsToldThatItWasDeletedWhereTheyMayRestoreIt() {
    long id = account(seller, Map.of());
    follow(manager, id);
    records
        .run(seller, Intent.of(ActKind.DELETE), List.of(new Step.Delete("account", id, null)))
        .orThrow();
    assertThat(lines(manager)).containsExactly("FOLLOWED account 甲 delete");
  }

  @Test
  void areReadAndUnreadAgainByTheirOwnerAlone() {
    long id = account(seller, Map.of());
    follow(manager, id);
    for (int i = 0; i < 5; i++) {
      book.change(seller, "account", id, null, Map.of("name", "名" + i)).orThrow();
    }
    List<Long> ids = told(manager).stream().map(Notice::id).toList();
    assertThat(ids).hasSize(5);
    assertThat(following.mark(seller, ids, true).orThrow()).isEmpty();
    assertThat(following.markUntil(seller, ids.getFirst(), true).orThrow()).isEmpty();
    assertThat(following.mark(manager, ids.subList(0, 1), true).orThrow())
        .containsExactly(ids.getFirst());
    assertThat(following.mark(manager, ids.subList(0, 1), true).orThrow()).isEmpty();
    assertThat(following.notices(manager, true, null, 50).orThrow().notices()).hasSize(4);
    assertThat(following.markUntil(manager, ids.get(2), true).orThrow())
        .containsExactlyInAnyOrder(ids.get(2), ids.get(3), ids.get(4));
    assertThat(following.notices(manager, true, null, 50).orThrow().notices()).hasSize(1);
    assertThat(following.mark(manager, ids, false).orThrow()).hasSize(4);
    assertThat(following.notices(manager, true, null, 50).orThrow().notices()).hasSize(5);
  }

  @Test
  void arePagedWithoutGapThoughSomeAreToldNoMore() {
    List<Long> mine = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      long id = account(manager, Map.of("name", "客户" + i, "owner", Ref.to(11)));
      if (i % 3 == 0) {
        book.change(manager, "account", id, null, Map.of("owner", Ref.to(13))).orThrow();
      } else {
        mine.addFirst(id);
      }
    }
    write();
    List<Long> seen = new ArrayList<>();
    Long before = null;
    do {
      Notice.Page page = following.notices(seller, false, before, 3).orThrow();
      page.notices().forEach(one -> seen.add(one.found().id()));
      before = page.next().orElse(null);
    } while (before != null);
    assertThat(seen).isEqualTo(mine);
  }

  @Test
  void isWrittenOnceThoughSeveralLookAtOnce() throws Exception {
    long id = account(seller, Map.of());
    follow(manager, id);
    try (ExecutorService several = Executors.newFixedThreadPool(4)) {
      List<Future<Integer>> written = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        book.change(seller, "account", id, null, Map.of("name", "名" + i)).orThrow();
        for (int j = 0; j < 4; j++) {
          written.add(several.submit((Callable<Integer>) this::write));
        }
      }
      int all = 0;
      for (Future<Integer> one : written) {
        all += one.get();
      }
      assertThat(all + write()).isEqualTo(8);
    }
    assertThat(told(manager)).hasSize(8);
  }

  @Test
  void tellsForWhomThereIsSomethingNew() {
    long last = feed.last();
    account(manager, Map.of("owner", Ref.to(11)));
    write();
    NoticeFeed.News news = feed.since(last);
    assertThat(news.people()).containsExactly(11L);
    assertThat(feed.since(news.last()).people()).isEmpty();
  }

  @Test
  void goesForGoodWithItsRecordAndWithTheYears() {
    long id = account(manager, Map.of("owner", Ref.to(11)));
    follow(seller, id);
    write();
    Consumer<String> count =
        number ->
            assertThat(
                    book.value(
                        "select (select count(*) from notice) + (select count(*) from follower)"))
                .isEqualTo(number);
    count.accept("2");
    records
        .run(manager, Intent.of(ActKind.DELETE), List.of(new Step.Delete("account", id, null)))
        .orThrow();
    Caller product =
        Caller.product(youke.kernel.access.Rights.of(java.util.Set.of(), List.of(), List.of()));
    assertThat(
            records.purge(product, java.time.Instant.parse("2026-11-22T00:00:00Z"), 10).orThrow())
        .isEqualTo(1);
    count.accept("0");
    account(manager, Map.of("owner", Ref.to(11)));
    write();
    count.accept("1");
    feed.forget(java.time.Instant.parse("2026-11-22T00:00:00Z"));
    count.accept("0");
    assertThat(Optional.of(feed.last())).contains(0L);
  }
}
