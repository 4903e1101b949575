package youke;

import static org.assertj.core.api.Assertions.assertThat;
import static youke.BusinessBook.done;
import static youke.BusinessBook.refused;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import youke.kernel.model.Money;
import youke.kernel.model.Ref;
import youke.kernel.problem.Problem;
import youke.opportunity.ConvertLead;
import youke.opportunity.MoveStage;

/** From a lead to the last stage, as the gate runs it on a real database. */
final class PipelineInBookTest {
  private final Selling selling = new Selling();
  private final BusinessBook book = selling.book;

  @Test
  void aLeadBecomesAnAccountWithAContactAndAnOpportunityInOneAct() {
    long stage = selling.stages().contact();
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
                selling.account))
        .isEqualTo("1");
  }

  @Test
  void aStageIsNotEnteredWithoutWhatItAsksFor() {
    Selling.Stages stages = selling.stages();
    long deal =
        book.create("opportunity", Map.of("name", "年框", "account", Ref.to(selling.account)));
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
  void aStageThatIsSaidToBeLikelierLeavesTheOpportunitiesInItUntilTheyAreMoved() {
    Selling.Stages stages = selling.stages();
    long deal =
        book.create(
            "opportunity",
            Map.of(
                "name", "年框", "account", Ref.to(selling.account), "amount", Money.yuan("100000")));
    assertThat(book.value("select weighted from opportunity where id = ?", deal))
        .isEqualTo("10000.00");
    done(book.change("stage", stages.contact(), Map.of("probability", new BigDecimal("30"))));
    assertThat(book.value("select weighted from opportunity where id = ?", deal))
        .isEqualTo("10000.00");
    long later =
        book.create(
            "opportunity",
            Map.of(
                "name", "新单", "account", Ref.to(selling.account), "amount", Money.yuan("100000")));
    assertThat(book.value("select weighted from opportunity where id = ?", later))
        .isEqualTo("30000.00");
  }
}
