package youke.kernel.sample;

import static youke.kernel.sample.Deal.DEAL;

import youke.kernel.rule.Effect;
import youke.kernel.rule.Facts;
import youke.kernel.rule.Reaction;
import youke.kernel.rule.Work;

/** A won deal is followed by another one for the same account. */
final class FollowUpOfWonDeal implements Reaction<DealWon> {
  @Override
  public Class<DealWon> to() {
    return DealWon.class;
  }

  @Override
  public Effect run(DealWon event, Work work) {
    Facts<Deal> won = work.find(DEAL, event.deal()).orElseThrow();
    long next = work.newId();
    return work.create(
            DEAL,
            next,
            DEAL.name.to(won.get(DEAL.name) + " (2)"),
            DEAL.account.to(won.find(DEAL.account).orElse(null)))
        .and(work.send("won", "deal-" + won.id(), "{}"));
  }
}
