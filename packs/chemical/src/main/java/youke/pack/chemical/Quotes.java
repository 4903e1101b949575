package youke.pack.chemical;

import static youke.quote.Quote.QUOTE;
import static youke.quote.QuoteLine.QUOTE_LINE;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import youke.kernel.record.ActKind;
import youke.kernel.record.Step;
import youke.quote.AcceptQuote;
import youke.quote.DeclineQuote;
import youke.quote.ExpireQuote;
import youke.quote.Quote;
import youke.quote.SendQuote;

/** Quotes: made when a deal comes to the quoting stage, sent, accepted, declined or run out. */
final class Quotes {
  /** Hears of an accepted quote. */
  interface Listener {
    void accepted(Deal deal, long quote);
  }

  private static final int PERCENT_QUOTED = 78;

  /** Some drafts are forgotten. */
  private static final int NEVER = 99;

  private final Story story;
  private final Scribe scribe;
  private final Deals deals;
  private final Listener listener;
  private final Dice dice = Dice.of("quote");
  private final Hours hours = new Hours(dice);
  private final Quantities quantities = new Quantities(dice);

  /** The open quotes by deal. */
  private final Map<Long, Long> sent = new LinkedHashMap<>();

  Quotes(Story story, Scribe scribe, Deals deals, Listener listener) {
    this.story = story;
    this.scribe = scribe;
    this.deals = deals;
    this.listener = listener;
  }

  /** A deal has entered a stage. */
  void entered(Deal deal, Methods.Rung rung) {
    switch (rung.status()) {
      case OPEN -> {
        if (rung.isQuoting() && dice.chance(PERCENT_QUOTED)) {
          Instant at = hours.after(story.now(), dice.between(0, 2));
          story.at(at, () -> quote(deal));
        }
      }
      case WON -> close(deal, true);
      case LOST -> close(deal, false);
    }
  }

  private void quote(Deal deal) {
    if (deals.isClosed(deal)) {
      return;
    }
    long id = scribe.newId();
    LocalDate today = Story.day(story.now());
    int days = dice.weighted(List.of(15, 30, 45), 50, 40, 10);
    Values<Quote> values =
        Values.of(QUOTE)
            .with(QUOTE.name, deal.name() + "报价")
            .to(QUOTE.account, deal.customer().id())
            .to(QUOTE.contact, deal.customer().people().getFirst().id())
            .to(QUOTE.opportunity, deal.id())
            .to(QUOTE.owner(), deal.owner().id())
            .with(QUOTE.quotedOn, today)
            .with(QUOTE.validUntil, today.plusDays(days))
            .with(QUOTE.transport, dice.one("ROAD", "TANKER", "ROAD", "PICK_UP", "RAIL"))
            .with(QUOTE.deliveryTerms, dice.one("到厂价", "出厂价", "到站价"))
            .with(QUOTE.deliveryAddress, deal.customer().place().address());
    List<Step.Create> steps = new ArrayList<>(List.of(values.create(id)));
    int position = 1;
    for (Item item : deal.items()) {
      steps.add(line(id, position++, item, deal.customer().size()));
    }
    Instant quoted = story.now();
    if (story.isLately()) {
      scribe.act(deal.owner(), ActKind.CREATE, List.copyOf(steps));
    } else {
      steps.forEach(step -> scribe.note(deal.owner(), quoted, step));
    }
    int wait = dice.weighted(List.of(0, 1, 3, NEVER), 46, 32, 14, 8);
    if (wait != NEVER) {
      story.at(hours.after(quoted, wait), () -> send(deal, id, today.plusDays(days)));
    }
  }

  // Most lines have the price of the book, some a discount, a few a price of the salesperson's own.
  private Step.Create line(long quote, int position, Item item, Customer.Size size) {
    var values =
        Values.of(QUOTE_LINE)
            .to(QUOTE_LINE.document, quote)
            .with(QUOTE_LINE.position, BigDecimal.valueOf(position))
            .to(QUOTE_LINE.product, item.id())
            .with(QUOTE_LINE.quantity, quantities.delivery(item, size));
    if (dice.chance(25)) {
      values.with(
          QUOTE_LINE.discount,
          BigDecimal.valueOf(dice.between(1, 6)).divide(BigDecimal.valueOf(2)));
    } else if (dice.chance(15)) {
      values.with(QUOTE_LINE.price, quantities.price(item));
    }
    return values.create(scribe.newId());
  }

  private void send(Deal deal, long quote, LocalDate until) {
    if (deals.isClosed(deal)) {
      return;
    }
    act(deal, quote, "send", new SendQuote.Input(Optional.of(Story.day(story.now()))));
    sent.put(deal.id(), quote);
    story.at(Story.moment(until.plusDays(1), LocalTime.of(9, 5)), () -> expire(deal, quote));
  }

  private void expire(Deal deal, long quote) {
    if (sent.remove(deal.id(), quote)) {
      act(deal, quote, "expire", new ExpireQuote.Input());
    }
  }

  private void close(Deal deal, boolean won) {
    Long quote = sent.remove(deal.id());
    if (quote == null) {
      return;
    }
    if (won) {
      Optional<String> reference = dice.chance(40) ? Optional.of(reference()) : Optional.empty();
      if (!story.isLately()) {
        scribe.write();
      }
      AcceptQuote.Input input = new AcceptQuote.Input(Optional.empty(), reference);
      if (scribe.act(deal.owner(), QUOTE, quote, "accept", input)) {
        listener.accepted(deal, quote);
      }
    } else {
      String reason = dice.one("价格偏高", "客户续用原供应商", "项目取消", "账期不满足", "指标不满足");
      act(deal, quote, "decline", new DeclineQuote.Input(Optional.empty(), Optional.of(reason)));
    }
  }

  private String reference() {
    return "PO" + Story.day(story.now()).getYear() + "-" + dice.between(1_000, 9_999);
  }

  private void act(Deal deal, long quote, String action, Record input) {
    if (story.isLately()) {
      scribe.act(deal.owner(), QUOTE, quote, action, input);
    } else {
      scribe.note(new Step.Do(QUOTE.entityName(), quote, null, action, input));
    }
  }
}
