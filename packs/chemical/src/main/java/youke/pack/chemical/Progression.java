package youke.pack.chemical;

import static youke.opportunity.Opportunity.OPPORTUNITY;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import youke.kernel.model.Ref;
import youke.kernel.record.Step;
import youke.opportunity.DealStatus;
import youke.opportunity.MoveStage;

/** How deals go from stage to stage until they are won, lost, or the story ends. */
final class Progression {
  /** Hears of a deal that has entered a stage. */
  interface Listener {
    void entered(Deal deal, Methods.Rung rung);
  }

  private static final String MOVE = "moveStage";
  private static final int WON_PERCENT = 54;
  private static final List<String> REASONS =
      List.of(
          "PRICE",
          "QUALITY",
          "DELIVERY",
          "CREDIT",
          "COMPETITOR",
          "RELATION",
          "CANCELLED",
          "NO_DECISION");

  private final Story story;
  private final Scribe scribe;
  private final Listener listener;
  private final Dice dice = Dice.of("stage");
  private final Hours hours = new Hours(dice);

  Progression(Story story, Scribe scribe, Listener listener) {
    this.story = story;
    this.scribe = scribe;
    this.listener = listener;
  }

  /** A deal that has just come up goes its way. */
  void begin(Deal deal) {
    List<Methods.Rung> open = deal.method().open();
    boolean won = dice.chance(WON_PERCENT);
    int last = won ? open.size() - 1 : dice.between(0, open.size() - 1);
    next(deal, 0, last, won, deal.begun());
  }

  private void next(Deal deal, int at, int last, boolean won, Instant since) {
    Instant then = hours.after(since, dice.between(4, 26));
    List<Methods.Rung> open = deal.method().open();
    if (at < last) {
      Methods.Rung rung = open.get(at + 1);
      story.at(
          then,
          () -> {
            move(deal, rung, then);
            next(deal, at + 1, last, won, then);
          });
    } else if (!won) {
      story.at(then, () -> lose(deal));
    } else {
      story.at(then, () -> win(deal));
    }
  }

  // Of what lies far back only the end is told.
  private void move(Deal deal, Methods.Rung rung, Instant at) {
    if (!story.isLately()) {
      listener.entered(deal, rung);
      return;
    }
    LocalDate expected = Story.day(at).plusDays(dice.between(12, 60));
    MoveStage.Input input =
        new MoveStage.Input(
            Ref.to(rung.id()),
            Optional.empty(),
            Optional.of(expected),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    move(deal, input);
    listener.entered(deal, rung);
  }

  private void win(Deal deal) {
    Methods.Rung rung = deal.method().end(DealStatus.WON);
    move(deal, MoveStage.Input.to(Ref.to(rung.id())));
    listener.entered(deal, rung);
  }

  private void lose(Deal deal) {
    Methods.Rung rung = deal.method().end(DealStatus.LOST);
    String reason = dice.weighted(REASONS, 30, 10, 10, 12, 16, 5, 8, 9);
    MoveStage.Input input =
        new MoveStage.Input(
            Ref.to(rung.id()),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            reason.equals("COMPETITOR") || dice.chance(40)
                ? Optional.of(Talk.competitor(dice))
                : Optional.empty(),
            Optional.of(reason),
            Optional.of(Talk.lost(dice, reason)));
    move(deal, input);
    listener.entered(deal, rung);
  }

  private void move(Deal deal, MoveStage.Input input) {
    if (story.isLately()) {
      scribe.act(deal.owner(), OPPORTUNITY, deal.id(), MOVE, input);
    } else {
      scribe.note(new Step.Do(OPPORTUNITY.entityName(), deal.id(), null, MOVE, input));
    }
  }
}
