package youke.quote;

import static youke.opportunity.Opportunity.OPPORTUNITY;
import static youke.opportunity.OpportunityLine.OPPORTUNITY_LINE;
import static youke.quote.Quote.QUOTE;
import static youke.quote.QuoteLine.QUOTE_LINE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import youke.kernel.model.Assignment;
import youke.kernel.model.Ref;
import youke.kernel.problem.Place;
import youke.kernel.problem.Problem;
import youke.kernel.rule.Action;
import youke.kernel.rule.Asks;
import youke.kernel.rule.Effect;
import youke.kernel.rule.Facts;
import youke.kernel.rule.Work;
import youke.kernel.text.Label;
import youke.opportunity.Opportunity;
import youke.opportunity.OpportunityLine;

/** A quote is drafted from an opportunity, its lines taken over without retyping. */
public final class MakeQuote implements Action<Opportunity, MakeQuote.Input> {
  public record Input(
      @Asks(zh = "价格表", en = "Price book", entity = "priceBook") Optional<Ref> priceBook,
      @Asks(zh = "有效期至", en = "Valid until") Optional<LocalDate> validUntil) {
    public static final Input DEFAULT = new Input(Optional.empty(), Optional.empty());
  }

  @Override
  public String name() {
    return "makeQuote";
  }

  @Override
  public Label label() {
    return Label.of("生成报价", "Make a quote");
  }

  @Override
  public Opportunity of() {
    return OPPORTUNITY;
  }

  @Override
  public Class<Input> input() {
    return Input.class;
  }

  @Override
  public Effect run(Facts<Opportunity> opportunity, Input input, Work work) {
    if (opportunity.find(OPPORTUNITY.account).isEmpty()) {
      return work.refused(
          Problem.of(
              QuoteProblem.OPPORTUNITY_WITHOUT_ACCOUNT, Place.field(OPPORTUNITY.account.name())));
    }
    return switch (opportunity.get(OPPORTUNITY.status)) {
      case LOST -> work.refused(Problem.of(QuoteProblem.OPPORTUNITY_LOST));
      case OPEN, WON -> quote(opportunity, input, work);
    };
  }

  private static Effect quote(Facts<Opportunity> opportunity, Input input, Work work) {
    long id = work.newId();
    List<Assignment<Quote, ?>> values = new ArrayList<>();
    values.add(QUOTE.name.to(opportunity.get(OPPORTUNITY.name)));
    values.add(QUOTE.account.to(opportunity.get(OPPORTUNITY.account)));
    values.add(QUOTE.opportunity.to(Ref.to(opportunity.id())));
    opportunity.find(OPPORTUNITY.contact).ifPresent(one -> values.add(QUOTE.contact.to(one)));
    opportunity.find(OPPORTUNITY.owner()).ifPresent(one -> values.add(QUOTE.owner().to(one)));
    input.priceBook().ifPresent(one -> values.add(QUOTE.priceBook.to(one)));
    input.validUntil().ifPresent(day -> values.add(QUOTE.validUntil.to(day)));
    Effect.Steps steps = work.create(QUOTE, id, values);
    for (Facts<OpportunityLine> line : opportunity.collected(OPPORTUNITY_LINE.opportunity)) {
      steps = steps.and(work.create(QUOTE_LINE, work.newId(), line(line, id)));
    }
    return steps;
  }

  // What is empty stays out, so that product and price book can propose it.
  private static List<Assignment<QuoteLine, ?>> line(Facts<OpportunityLine> line, long quote) {
    List<Assignment<QuoteLine, ?>> values = new ArrayList<>();
    values.add(QUOTE_LINE.document.to(Ref.to(quote)));
    values.add(QUOTE_LINE.name.to(line.get(OPPORTUNITY_LINE.name)));
    values.add(QUOTE_LINE.quantity.to(line.get(OPPORTUNITY_LINE.quantity)));
    line.find(OPPORTUNITY_LINE.position).ifPresent(n -> values.add(QUOTE_LINE.position.to(n)));
    line.find(OPPORTUNITY_LINE.product).ifPresent(one -> values.add(QUOTE_LINE.product.to(one)));
    line.find(OPPORTUNITY_LINE.unit).ifPresent(unit -> values.add(QUOTE_LINE.unit.to(unit)));
    line.find(OPPORTUNITY_LINE.price).ifPresent(price -> values.add(QUOTE_LINE.price.to(price)));
    line.find(OPPORTUNITY_LINE.note).ifPresent(note -> values.add(QUOTE_LINE.note.to(note)));
    return values;
  }
}
