package youke.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static youke.customer.Account.ACCOUNT;
import static youke.order.Order.ORDER;
import static youke.order.OrderLine.ORDER_LINE;
import static youke.quote.Quote.QUOTE;
import static youke.quote.QuoteLine.QUOTE_LINE;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import youke.kernel.model.Money;
import youke.kernel.model.Ref;
import youke.kernel.problem.Problem;
import youke.kernel.rule.Action;
import youke.kernel.rule.Effect;
import youke.kernel.rule.Facts;
import youke.kernel.rule.MemoryBook;
import youke.kernel.text.Language;
import youke.quote.AcceptQuote;
import youke.quote.Quote;
import youke.quote.SendQuote;

final class OrderRulesTest {
  private final Trade trade = new Trade();
  private final MemoryBook book = trade.book;

  @Test
  void comesOutOfAnAcceptedQuoteAsItWasAgreed() {
    Facts<Quote> quote = acceptedQuote();

    Facts<Order> order = book.all(ORDER).getFirst();
    assertThat(book.all(ORDER)).hasSize(1);
    assertThat(order.get(ORDER.quote)).isEqualTo(Ref.to(quote.id()));
    assertThat(order.get(ORDER.account)).isEqualTo(Ref.to(trade.account.id()));
    assertThat(order.get(ORDER.orderedOn)).isEqualTo("2026-11-25");
    assertThat(order.get(ORDER.customerReference)).isEqualTo("PO-7788");
    assertThat(order.find(ORDER.owner())).contains(Ref.to(7));
    assertThat(order.get(ORDER.status)).isEqualTo(OrderStatus.DRAFT);
    assertThat(order.get(ORDER.total)).isEqualTo(quote.get(QUOTE.total));
    assertThat(order.get(ORDER.tax)).isEqualTo(quote.get(QUOTE.tax));
    Facts<OrderLine> line = order.collected(ORDER_LINE.document).getFirst();
    assertThat(line.get(ORDER_LINE.price)).isEqualTo(Money.yuan("8400"));
    assertThat(line.get(ORDER_LINE.discount)).isEqualTo("2");
    assertThat(line.get(ORDER_LINE.unit)).isEqualTo("T");
    assertThat(book.problems()).isEmpty();
  }

  @Test
  void isMadeOnceHoweverOftenTheQuoteIsAccepted() {
    Facts<Quote> quote = acceptedQuote();
    book.run(new AcceptQuote(), quote, AcceptQuote.Input.TODAY);
    assertThat(book.all(ORDER)).hasSize(1);
  }

  @Test
  void isRefusedOverTheCreditLimitWithTheFigures() {
    limit("300000");
    order("20");
    assertThat(book.problems()).isEmpty();
    book.commit();
    order("16");
    assertThat(book.problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.toldTo((entity, field) -> true).message(Language.ZH))
                  .isEqualTo(
                      "超出信用额度：额度 300000.00 CNY，其他未完成订单 172000.00 CNY，"
                          + "本单 137600.00 CNY，超出 9600.00 CNY");
              assertThat(problem.message(Language.EN))
                  .isEqualTo(
                      "Over the credit limit of •••: other open orders •••, "
                          + "this order 137600.00 CNY, over by •••");
            });
  }

  @Test
  void mayFillTheCreditLimitToTheCent() {
    limit("309600");
    order("20");
    book.commit();
    order("16");
    assertThat(book.problems()).isEmpty();
  }

  @Test
  void isRefusedAtAcceptanceOfTheQuoteAsWell() {
    limit("1000");
    acceptedQuote();
    assertThat(book.problems())
        .extracting(Problem::code)
        .containsExactly(OrderProblem.OVER_CREDIT_LIMIT);
  }

  @Test
  void countsNoOrderThatIsOverAndNoOtherCurrency() {
    limit("200000");
    Facts<Order> first = order("20");
    book.run(new CancelOrder(), first, new CancelOrder.Input(Optional.of("重复下单")));
    Facts<Order> dollars = order("5");
    book.change(dollars, ORDER.currency.to("USD"));
    book.change(
        dollars.collected(ORDER_LINE.document).getFirst(),
        ORDER_LINE.price.to(new Money(new BigDecimal("999999"), "USD")));
    book.settle();
    book.commit();
    order("23");
    assertThat(book.problems()).isEmpty();
    assertThat(first.get(ORDER.cancelReason)).isEqualTo("重复下单");
  }

  @Test
  void maySayLessButNotMoreWhileOverTheLimit() {
    Facts<Order> order = order("20");
    book.commit();
    limit("100000");
    book.commit();
    Facts<OrderLine> line = order.collected(ORDER_LINE.document).getFirst();
    book.change(line, ORDER_LINE.quantity.to(new BigDecimal("15")));
    book.settle();
    assertThat(book.problems()).isEmpty();
    book.commit();
    book.run(new ConfirmOrder(), order, ConfirmOrder.Input.TODAY);
    assertThat(book.problems())
        .extracting(Problem::code)
        .containsExactly(OrderProblem.OVER_CREDIT_LIMIT);
  }

  @Test
  void goesFromDraftToCompleted() {
    Facts<Order> order = order("20");
    refuses(new ShipOrder(), order, ShipOrder.Input.TODAY, OrderProblem.ORDER_NOT_CONFIRMED);
    book.run(new ConfirmOrder(), order, ConfirmOrder.Input.TODAY);
    assertThat(book.run(new ConfirmOrder(), order, ConfirmOrder.Input.TODAY))
        .isEqualTo(new Effect.Unchanged());
    book.run(new ShipOrder(), order, ShipOrder.Input.TODAY);
    refuses(
        new CancelOrder(),
        order,
        new CancelOrder.Input(Optional.empty()),
        OrderProblem.ORDER_IN_DELIVERY);
    book.run(new CompleteOrder(), order, CompleteOrder.Input.TODAY);
    assertThat(order.get(ORDER.status)).isEqualTo(OrderStatus.COMPLETED);
    assertThat(order.get(ORDER.shippedOn)).isEqualTo("2026-11-24");
    assertThat(order.get(ORDER.completedOn)).isEqualTo("2026-11-24");
    refuses(new ConfirmOrder(), order, ConfirmOrder.Input.TODAY, OrderProblem.ORDER_CLOSED);
    assertThat(book.problems()).isEmpty();
  }

  @Test
  void isNotConfirmedWithoutLines() {
    Facts<Order> order = book.put(ORDER, ORDER.account.to(Ref.to(trade.account.id())));
    book.settle();
    refuses(new ConfirmOrder(), order, ConfirmOrder.Input.TODAY, OrderProblem.ORDER_WITHOUT_LINES);
  }

  @Test
  void staysAsItWasConfirmed() {
    Facts<Order> order = order("20");
    book.run(new ConfirmOrder(), order, ConfirmOrder.Input.TODAY);
    book.commit();
    book.change(order, ORDER.deliveryAddress.to("淄博市临淄区"));
    assertThat(book.problems()).isEmpty();
    book.change(
        order.collected(ORDER_LINE.document).getFirst(), ORDER_LINE.price.to(Money.yuan("1")));
    book.settle();
    assertThat(book.problems())
        .extracting(Problem::code)
        .containsExactly(OrderProblem.ORDER_NOT_DRAFT, OrderProblem.ORDER_NOT_DRAFT);
  }

  private Facts<Quote> acceptedQuote() {
    Facts<Quote> quote = trade.quote();
    trade.line(
        quote,
        trade.styrene,
        "32.5",
        QUOTE_LINE.price.to(Money.yuan("8400")),
        QUOTE_LINE.discount.to(new BigDecimal("2")));
    book.run(new SendQuote(), quote, SendQuote.Input.TODAY);
    book.run(
        new AcceptQuote(),
        quote,
        new AcceptQuote.Input(Optional.of(LocalDate.of(2026, 11, 25)), Optional.of("PO-7788")));
    return quote;
  }

  private Facts<Order> order(String tons) {
    Facts<Order> order = book.put(ORDER, ORDER.account.to(Ref.to(trade.account.id())));
    book.settle();
    book.put(
        ORDER_LINE,
        ORDER_LINE.document.to(Ref.to(order.id())),
        ORDER_LINE.product.to(Ref.to(trade.styrene.id())),
        ORDER_LINE.quantity.to(new BigDecimal(tons)));
    book.settle();
    assertThat(List.of(order.get(ORDER.status))).containsExactly(OrderStatus.DRAFT);
    return order;
  }

  private void limit(String amount) {
    book.change(trade.account, ACCOUNT.creditLimit.to(Money.yuan(amount)));
  }

  private <I extends Record> void refuses(
      Action<Order, I> action, Facts<Order> order, I input, OrderProblem problem) {
    assertThatThrownBy(() -> book.run(action, order, input)).hasMessage(problem.name());
  }
}
