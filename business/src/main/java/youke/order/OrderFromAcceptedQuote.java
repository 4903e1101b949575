package youke.order;

import static youke.order.Order.ORDER;
import static youke.order.OrderLine.ORDER_LINE;
import static youke.quote.Quote.QUOTE;
import static youke.quote.QuoteLine.QUOTE_LINE;

import java.util.ArrayList;
import java.util.List;
import youke.kernel.model.Assignment;
import youke.kernel.model.Field;
import youke.kernel.model.Ref;
import youke.kernel.rule.Effect;
import youke.kernel.rule.Facts;
import youke.kernel.rule.Reaction;
import youke.kernel.rule.Work;
import youke.quote.Quote;
import youke.quote.QuoteAccepted;
import youke.quote.QuoteLine;

/** A quote that a customer has accepted becomes an order with the same contents. */
final class OrderFromAcceptedQuote implements Reaction<QuoteAccepted> {
  @Override
  public Class<QuoteAccepted> to() {
    return QuoteAccepted.class;
  }

  @Override
  public Effect run(QuoteAccepted event, Work work) {
    Facts<Quote> quote = work.find(QUOTE, event.quote()).orElseThrow();
    long id = work.newId();
    List<Assignment<Order, ?>> values = new ArrayList<>();
    values.add(ORDER.quote.to(Ref.to(quote.id())));
    copy(quote, QUOTE.opportunity, ORDER.opportunity, values);
    copy(quote, QUOTE.acceptedOn, ORDER.orderedOn, values);
    copy(quote, QUOTE.account, ORDER.account, values);
    copy(quote, QUOTE.contact, ORDER.contact, values);
    copy(quote, QUOTE.priceBook, ORDER.priceBook, values);
    copy(quote, QUOTE.currency, ORDER.currency, values);
    copy(quote, QUOTE.taxIncluded, ORDER.taxIncluded, values);
    copy(quote, QUOTE.payment, ORDER.payment, values);
    copy(quote, QUOTE.transport, ORDER.transport, values);
    copy(quote, QUOTE.deliveryTerms, ORDER.deliveryTerms, values);
    copy(quote, QUOTE.deliveryAddress, ORDER.deliveryAddress, values);
    values.add(
        ORDER.customerReference.to(
            quote
                .find(QUOTE.acceptedReference)
                .or(() -> quote.find(QUOTE.customerReference))
                .orElse(null)));
    values.add(ORDER.owner().to(quote.find(QUOTE.owner()).orElse(null)));
    Effect.Steps steps = work.create(ORDER, id, values);
    for (Facts<QuoteLine> line : quote.collected(QUOTE_LINE.document)) {
      steps = steps.and(work.create(ORDER_LINE, work.newId(), line(line, id)));
    }
    return steps;
  }

  private static List<Assignment<OrderLine, ?>> line(Facts<QuoteLine> line, long order) {
    List<Assignment<OrderLine, ?>> values = new ArrayList<>();
    values.add(ORDER_LINE.document.to(Ref.to(order)));
    copy(line, QUOTE_LINE.position, ORDER_LINE.position, values);
    copy(line, QUOTE_LINE.product, ORDER_LINE.product, values);
    copy(line, QUOTE_LINE.name, ORDER_LINE.name, values);
    copy(line, QUOTE_LINE.quantity, ORDER_LINE.quantity, values);
    copy(line, QUOTE_LINE.unit, ORDER_LINE.unit, values);
    copy(line, QUOTE_LINE.price, ORDER_LINE.price, values);
    copy(line, QUOTE_LINE.discount, ORDER_LINE.discount, values);
    copy(line, QUOTE_LINE.taxRate, ORDER_LINE.taxRate, values);
    copy(line, QUOTE_LINE.note, ORDER_LINE.note, values);
    return values;
  }

  // What is empty in the quote is agreed to be empty: it is set so, and nothing is proposed for it.
  private static <F, T, V> void copy(
      Facts<F> from, Field<F, V> source, Field<T, V> target, List<Assignment<T, ?>> values) {
    values.add(target.to(from.find(source).orElse(null)));
  }
}
