package youke;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import youke.activity.CompleteTask;
import youke.activity.HoldVisit;
import youke.kernel.model.Money;
import youke.kernel.model.Ref;
import youke.kernel.problem.Outcome;
import youke.kernel.problem.Problem;
import youke.kernel.record.ActKind;
import youke.kernel.record.Intent;
import youke.kernel.record.Query;
import youke.kernel.record.Receipt;
import youke.kernel.record.Step;
import youke.kernel.text.Language;
import youke.opportunity.ConvertLead;
import youke.opportunity.DealStatus;
import youke.opportunity.MoveStage;
import youke.order.CancelOrder;
import youke.order.ConfirmOrder;
import youke.order.OrderStatus;
import youke.quote.AcceptQuote;
import youke.quote.MakeQuote;
import youke.quote.SendQuote;

/** The rules of the business as they run in the gate, on a real database. */
final class BusinessInBookTest {
  private final BusinessBook book = new BusinessBook();
  private final long account =
      book.create("account", Map.of("name", "淄博鲁恒石化有限公司", "creditLimit", Money.yuan("300000")));
  private final long styrene = product("苯乙烯");
  private final long toluene = product("甲苯");
  private final long acetone = product("丙酮");
  private final long prices =
      book.create("priceBook", Map.of("name", "标准价格表", "standard", true, "currency", "CNY"));

  BusinessInBookTest() {
    price(styrene, "8450", "0");
    price(styrene, "8390.5", "20");
    price(toluene, "6620", "0");
    price(acetone, "5650.3333", "0");
  }

  @Test
  void aLeadBecomesAnAccountWithAContactAndAnOpportunityInOneAct() {
    long stage = stages().contact();
    long lead =
        book.create(
            "lead",
            Map.of(
                "name",
                "王采购",
                "company",
                "东营岚泽化工有限公司",
                "mobile",
                "15400001234",
                "subject",
                "苯乙烯年框",
                "estimate",
                Money.yuan("500000")));
    done(book.act("lead", lead, "convert", ConvertLead.Input.ALL_NEW));
    done(book.act("lead", lead, "convert", ConvertLead.Input.ALL_NEW));
    assertThat(book.value("select state from lead where id = ?", lead)).isEqualTo("CONVERTED");
    assertThat(
            book.value(
                "select a.name || ' ' || c.name || ' ' || c.mobile || ' ' || o.name || ' ' || o.amount"
                    + " || ' ' || o.stage from lead l join account a on a.id = l.account"
                    + " join contact c on c.id = l.contact and c.account = a.id"
                    + " join opportunity o on o.id = l.opportunity and o.account = a.id"
                    + " and o.contact = c.id where l.id = ?",
                lead))
        .isEqualTo("东营岚泽化工有限公司 王采购 15400001234 苯乙烯年框 500000.00 " + stage);
    assertThat(book.value("select count(*) from opportunity")).isEqualTo("1");
    assertThat(
            book.value(
                "select count(distinct created_act) from (select created_act from account where id"
                    + " <> ? union all select created_act from contact union all"
                    + " select created_act from opportunity) made",
                account))
        .isEqualTo("1");
  }

  @Test
  void aStageIsNotEnteredWithoutWhatItAsksFor() {
    Stages stages = stages();
    long deal = book.create("opportunity", Map.of("name", "年框", "account", Ref.to(account)));
    long quoting = stages.quoting();
    Problem missing =
        refused(book.act("opportunity", deal, "moveStage", MoveStage.Input.to(Ref.to(quoting))));
    assertThat(missing.code().name()).isEqualTo("STAGE_NEEDS");
    assertThat(missing.arguments().get("missing")).isEqualTo(List.of("amount", "expectedOn"));
    assertThat(book.value("select stage from opportunity where id = ?", deal))
        .isEqualTo(String.valueOf(stages.contact()));
    done(
        book.act(
            "opportunity",
            deal,
            "moveStage",
            new MoveStage.Input(
                Ref.to(quoting),
                Optional.of(Money.yuan("120000")),
                Optional.of(LocalDate.of(2026, 12, 20)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty())));
    assertThat(book.value("select weighted from opportunity where id = ?", deal))
        .isEqualTo("72000.00");
    Problem unexplained =
        refused(book.change("opportunity", deal, Map.of("stage", Ref.to(stages.lost()))));
    assertThat(unexplained.code().name()).isIn("STAGE_NEEDS", "LOST_WITHOUT_REASON");
    done(
        book.change(
            "opportunity", deal, Map.of("stage", Ref.to(stages.lost()), "lostReason", "PRICE")));
    assertThat(book.value("select status || ' ' || closed_on from opportunity where id = ?", deal))
        .isEqualTo("LOST 2026-11-24");
  }

  @Test
  void aQuoteOfThreeLinesIsMadeFromAnOpportunityAndBecomesOneOrder() {
    stages();
    long deal = book.create("opportunity", Map.of("name", "年框", "account", Ref.to(account)));
    opportunityLine(deal, styrene, "22");
    opportunityLine(deal, toluene, "3.5");
    opportunityLine(deal, acetone, "1.234");
    done(book.act("opportunity", deal, "makeQuote", MakeQuote.Input.DEFAULT));
    long quote = Long.parseLong(text("select id from quote where opportunity = ?", deal));
    // 22 × 8390.50, 3.5 × 6620, 1.234 × 5650.3333
    assertThat(
            book.value(
                "select string_agg(price || ' ' || price_source || ' ' || total, ', ' order by total)"
                    + " from quote_line where quote = ?",
                quote))
        .isEqualTo(
            "5650.3333 PRICE_BOOK 6972.51, 6620.0000 PRICE_BOOK 23170.00,"
                + " 8390.5000 PRICE_BOOK 184591.00");
    assertThat(book.value("select total || ' ' || tax from quote where id = ?", quote))
        .isEqualTo("214733.51 24703.86");
    assertThat(refused(book.act("quote", quote, "accept", AcceptQuote.Input.TODAY)).code().name())
        .isEqualTo("QUOTE_NOT_SENT");
    done(book.act("quote", quote, "send", SendQuote.Input.TODAY));
    assertThat(refused(book.change("quote", quote, Map.of("name", "别的"))).code().name())
        .isEqualTo("QUOTE_NOT_DRAFT");
    done(book.act("quote", quote, "accept", AcceptQuote.Input.TODAY));
    done(book.act("quote", quote, "accept", AcceptQuote.Input.TODAY));
    assertThat(
            book.value(
                "select count(*) || ' ' || max(status) || ' ' || max(total) from \"order\""
                    + " where quote = ?",
                quote))
        .isEqualTo("1 DRAFT 214733.51");
    assertThat(book.value("select count(*) || ' ' || sum(total) from order_line"))
        .isEqualTo("3 214733.51");
  }

  @Test
  void anOrderOverTheCreditLimitIsRefusedWithTheReasonAndTheQuoteStaysSent() {
    long quote = quote("40");
    done(book.act("quote", quote, "send", SendQuote.Input.TODAY));
    Problem problem = refused(book.act("quote", quote, "accept", AcceptQuote.Input.TODAY));
    assertThat(problem.message(Language.ZH))
        .isEqualTo("超出信用额度：额度 300000.00 CNY，其他未完成订单 0.00 CNY，本单 335620.00 CNY，超出 35620.00 CNY");
    assertThat(problem.message(Language.EN)).contains("300000.00 CNY").contains("over by 35620.00");
    assertThat(book.value("select status from quote where id = ?", quote)).isEqualTo("SENT");
    assertThat(book.value("select count(*) from \"order\"")).isEqualTo("0");
  }

  @Test
  void whatIsOpenCountsAgainstTheLimitUntilItIsCancelled() {
    Step[] first = order("20");
    done(book.run(first));
    Step[] second = order("20");
    assertThat(refused(book.run(second)).code().name()).isEqualTo("OVER_CREDIT_LIMIT");
    assertThat(book.value("select count(*) from order_line")).isEqualTo("1");
    done(book.act("order", first[0].id(), "confirm", ConfirmOrder.Input.TODAY));
    done(book.act("order", first[0].id(), "cancel", new CancelOrder.Input(Optional.of("改期"))));
    done(book.run(order("20")));
  }

  @Test
  void ordersMadeAtTheSameTimeDoNotExceedTheLimitTogether() throws Exception {
    List<Future<Outcome<Receipt>>> writing = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
      for (int i = 0; i < 3; i++) {
        writing.add(threads.submit(() -> book.run(order("20"))));
      }
    }
    int done = 0;
    for (Future<Outcome<Receipt>> one : writing) {
      done += one.get() instanceof Outcome.Done<Receipt> ? 1 : 0;
    }
    assertThat(done).isEqualTo(1);
    assertThat(book.value("select sum(total) from \"order\"")).isEqualTo("167810.00");
  }

  @Test
  void theTimelineOfAnAccountIsOneReadAcrossTasksCallsVisitsAndNotes() {
    Ref of = Ref.to(account);
    long task =
        book.create(
            "task", Map.of("subject", "复购报价", "account", of, "dueOn", LocalDate.of(2026, 11, 25)));
    book.create("call", Map.of("text", "客户要样品\n周三寄出", "account", of));
    book.create("note", Map.of("text", "技术部同意试用", "account", of));
    long visit =
        book.create(
            "visit",
            Map.of("subject", "技术交流", "account", of, "at", Instant.parse("2026-11-30T02:00:00Z")));
    assertThat(book.value("select state from visit where id = ?", visit)).isEqualTo("PLANNED");
    assertThat(timeline()).containsExactlyInAnyOrder("复购报价", "客户要样品", "技术部同意试用", "技术交流");
    assertThat(
            book.value(
                "select next_step || ' ' || next_on || ' ' || (last_contact_at at time zone 'UTC')"
                    + " from account where id = ?",
                account))
        .isEqualTo("复购报价 2026-11-25 2026-11-24 02:00:00");
    done(book.act("task", task, "complete", new CompleteTask.Input(Optional.of("已报"))));
    done(
        book.act(
            "visit", visit, "hold", new HoldVisit.Input(Optional.empty(), Optional.of("已拜访"))));
    assertThat(book.value("select next_step from account where id = ?", account)).isNull();
    assertThat(book.value("select state || ' ' || text from visit where id = ?", visit))
        .isEqualTo("HELD 已拜访");
  }

  private List<String> timeline() {
    List<String> subjects = new ArrayList<>();
    for (String entity : List.of("task", "call", "visit", "note")) {
      Query query = Query.of(entity, "subject").filtered("account == '" + account + "'");
      book.records()
          .list(book.caller(), query)
          .orThrow()
          .lines()
          .forEach(line -> subjects.add(String.valueOf(line.values().getFirst())));
    }
    return subjects;
  }

  @Test
  void theAmountsOfTheLinesFollowWhenTheQuoteSaysThatItsPricesAreBeforeTax() {
    long quote = quote("10");
    book.create(
        "quoteLine",
        Map.of(
            "quote", Ref.to(quote), "product", Ref.to(toluene), "quantity", new BigDecimal("1")));
    assertThat(amounts(quote)).isEqualTo("80637.17 10482.83 91120.00 of 91120.00 in 2");
    done(book.change("quote", quote, Map.of("taxIncluded", false)));
    // 10 × 8450 + 6620 before tax, 13 % on each line.
    assertThat(amounts(quote)).isEqualTo("91120.00 11845.60 102965.60 of 102965.60 in 2");
    assertThat(
            book.value(
                "select count(*) from act_change where entity = 'quoteLine' and kind = 'change'"
                    + " and act = (select max(act) from act_change where record = ?)",
                quote))
        .isEqualTo("2");
    done(book.change("quote", quote, Map.of("taxIncluded", true)));
    assertThat(amounts(quote)).isEqualTo("80637.17 10482.83 91120.00 of 91120.00 in 2");
  }

  private String amounts(long quote) {
    return text(
        "select q.amount || ' ' || q.tax || ' ' || q.total || ' of ' || sum(l.total) || ' in '"
            + " || count(*) from quote q join quote_line l on l.quote = q.id"
            + " and l.deleted_act is null where q.id = ? group by q.id",
        quote);
  }

  @Test
  void theLinesOfAQuoteTakeThePricesOfAnotherPriceBookUnlessSomebodySetTheirs() {
    long quote = quote("10");
    long agreed = book.records().newId();
    done(
        book.run(
            new Step.Create(
                "quoteLine",
                agreed,
                Map.of(
                    "quote",
                    Ref.to(quote),
                    "product",
                    Ref.to(styrene),
                    "price",
                    Money.yuan("8000"),
                    "quantity",
                    new BigDecimal("1")))));
    long own =
        book.create(
            "priceBook",
            Map.of("name", "鲁恒专用", "standard", false, "currency", "CNY", "taxIncluded", false));
    book.create(
        "priceBookEntry",
        Map.of("book", Ref.to(own), "product", Ref.to(styrene), "price", Money.yuan("8100")));
    done(book.change("quote", quote, Map.of("priceBook", Ref.to(own))));
    assertThat(
            book.value(
                "select string_agg(price || ' ' || list_price || ' ' || amount, ', ' order by price)"
                    + " from quote_line where quote = ?",
                quote))
        .isEqualTo("8000.0000 8100.0000 8000.00, 8100.0000 8100.0000 81000.00");
    assertThat(book.value("select tax_included || ' ' || amount from quote where id = ?", quote))
        .isEqualTo("false 89000.00");
  }

  @Test
  void aQuoteDoesNotTakeACurrencyThatItsLinesHaveNot() {
    long quote = quote("10");
    Problem problem = refused(book.change("quote", quote, Map.of("currency", "USD")));
    assertThat(problem.code().name()).isEqualTo("OTHER_CURRENCY");
    assertThat(book.value("select currency from quote where id = ?", quote)).isEqualTo("CNY");
  }

  @Test
  void manyQuotesChangedAtOnceHaveLinesAndTotalsThatFollow() {
    List<Long> quotes = List.of(quote("1"), quote("2"), quote("3"));
    List<Step> steps =
        quotes.stream()
            .<Step>map(id -> new Step.Change("quote", id, null, Map.of("taxIncluded", false)))
            .toList();
    var _ =
        book.records().bulk(book.caller(), Intent.of(ActKind.CHANGE), steps, _ -> true).orThrow();
    assertThat(
            book.value(
                "select string_agg(q.total || ' ' || l.total, ', ' order by q.total) from quote q"
                    + " join quote_line l on l.quote = q.id"))
        .isEqualTo("9548.50 9548.50, 19097.00 19097.00, 28645.50 28645.50");
  }

  @Test
  void aStageThatIsSaidToBeLikelierLeavesTheOpportunitiesInItUntilTheyAreMoved() {
    Stages stages = stages();
    long deal =
        book.create(
            "opportunity",
            Map.of("name", "年框", "account", Ref.to(account), "amount", Money.yuan("100000")));
    assertThat(book.value("select weighted from opportunity where id = ?", deal))
        .isEqualTo("10000.00");
    done(book.change("stage", stages.contact(), Map.of("probability", new BigDecimal("30"))));
    assertThat(book.value("select weighted from opportunity where id = ?", deal))
        .isEqualTo("10000.00");
    long later =
        book.create(
            "opportunity",
            Map.of("name", "新单", "account", Ref.to(account), "amount", Money.yuan("100000")));
    assertThat(book.value("select weighted from opportunity where id = ?", later))
        .isEqualTo("30000.00");
  }

  @Test
  void nobodySetsAStateThroughADoor() {
    Problem problem =
        refused(
            book.run(
                new Step.Create(
                    "order",
                    book.records().newId(),
                    Map.of("account", Ref.to(account), "status", OrderStatus.COMPLETED))));
    assertThat(problem.code().name()).isEqualTo("NOT_YOURS_TO_SET");
  }

  private record Stages(long contact, long quoting, long won, long lost) {}

  private Stages stages() {
    long method = book.create("salesMethod", Map.of("name", "标准", "standard", true));
    return new Stages(
        stage(method, "接触", 1, "10", DealStatus.OPEN, ""),
        stage(method, "报价", 2, "60", DealStatus.OPEN, "amount, expectedOn"),
        stage(method, "赢单", 3, "100", DealStatus.WON, ""),
        stage(method, "输单", 4, "0", DealStatus.LOST, "lostReason"));
  }

  private long stage(
      long method, String name, int position, String percent, DealStatus status, String fields) {
    long id =
        book.create(
            "stage",
            Map.of(
                "method",
                Ref.to(method),
                "name",
                name,
                "position",
                BigDecimal.valueOf(position),
                "probability",
                new BigDecimal(percent),
                "status",
                status));
    if (!fields.isEmpty()) {
      done(book.change("stage", id, Map.of("entryFields", fields)));
    }
    return id;
  }

  private long product(String name) {
    return book.create(
        "product", Map.of("name", name, "unit", "T", "taxRate", new BigDecimal("13")));
  }

  private void price(long product, String price, String from) {
    book.create(
        "priceBookEntry",
        Map.of(
            "book",
            Ref.to(prices),
            "product",
            Ref.to(product),
            "price",
            Money.yuan(price),
            "minQuantity",
            new BigDecimal(from)));
  }

  private void opportunityLine(long deal, long product, String tons) {
    book.create(
        "opportunityLine",
        Map.of(
            "opportunity",
            Ref.to(deal),
            "product",
            Ref.to(product),
            "quantity",
            new BigDecimal(tons)));
  }

  private long quote(String tons) {
    long quote = book.create("quote", Map.of("name", "12 月供货", "account", Ref.to(account)));
    book.create(
        "quoteLine",
        Map.of(
            "quote", Ref.to(quote), "product", Ref.to(styrene), "quantity", new BigDecimal(tons)));
    return quote;
  }

  private Step[] order(String tons) {
    long order = book.records().newId();
    return new Step[] {
      new Step.Create("order", order, Map.of("account", Ref.to(account))),
      new Step.Create(
          "orderLine",
          book.records().newId(),
          Map.of(
              "order", Ref.to(order), "product", Ref.to(styrene), "quantity", new BigDecimal(tons)))
    };
  }

  private String text(String sql, Object... binds) {
    return Optional.ofNullable(book.value(sql, binds)).orElseThrow();
  }

  private static void done(Outcome<Receipt> outcome) {
    var _ = outcome.orThrow();
  }

  private static Problem refused(Outcome<Receipt> outcome) {
    return switch (outcome) {
      case Outcome.Refused<Receipt>(var problems) -> problems.first();
      case Outcome.Done<Receipt> done -> throw new AssertionError("done: " + done);
    };
  }
}
