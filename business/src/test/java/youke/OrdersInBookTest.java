package youke;

import static org.assertj.core.api.Assertions.assertThat;
import static youke.BusinessBook.done;
import static youke.BusinessBook.refused;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import youke.kernel.model.Ref;
import youke.kernel.problem.Outcome;
import youke.kernel.problem.Problem;
import youke.kernel.record.Receipt;
import youke.kernel.record.Step;
import youke.kernel.text.Language;
import youke.order.CancelOrder;
import youke.order.ConfirmOrder;
import youke.order.OrderStatus;
import youke.quote.AcceptQuote;
import youke.quote.SendQuote;

/** Orders against the credit limit, as the gate runs it on a real database. */
final class OrdersInBookTest {
  private final Selling selling = new Selling();
  private final BusinessBook book = selling.book;

  @Test
  void anOrderOverTheCreditLimitIsRefusedWithTheReasonAndTheQuoteStaysSent() {
    long quote = selling.quote("40");
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
    Step[] first = selling.order("20");
    done(book.run(first));
    Step[] second = selling.order("20");
    assertThat(refused(book.run(second)).code().name()).isEqualTo("OVER_CREDIT_LIMIT");
    assertThat(book.value("select count(*) from order_line")).isEqualTo("1");
    done(book.act("order", first[0].id(), "confirm", ConfirmOrder.Input.TODAY));
    done(book.act("order", first[0].id(), "cancel", new CancelOrder.Input(Optional.of("改期"))));
    done(book.run(selling.order("20")));
  }

  @Test
  void ordersMadeAtTheSameTimeDoNotExceedTheLimitTogether() throws Exception {
    List<Future<Outcome<Receipt>>> writing = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(3)) {
      for (int i = 0; i < 3; i++) {
        writing.add(threads.submit(() -> book.run(selling.order("20"))));
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
  void nobodySetsAStateThroughADoor() {
    Problem problem =
        refused(
            book.run(
                new Step.Create(
                    "order",
                    book.records().newId(),
                    Map.of("account", Ref.to(selling.account), "status", OrderStatus.COMPLETED))));
    assertThat(problem.code().name()).isEqualTo("NOT_YOURS_TO_SET");
  }
}
