package youke.opportunity;

import static youke.opportunity.Opportunity.OPPORTUNITY;
import static youke.opportunity.OpportunityLine.OPPORTUNITY_LINE;
import static youke.opportunity.Stage.STAGE;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import youke.kernel.model.Field;
import youke.kernel.rule.Facts;
import youke.kernel.text.Label;

/** The fields that a stage asks for at entry, by the names that were written into the stage. */
final class EntryFields {
  /** Stands for the lines of the opportunity. */
  private static final String LINES = "lines";

  private EntryFields() {}

  static List<String> of(Facts<Stage> stage) {
    return Arrays.stream(stage.find(STAGE.entryFields).orElse("").split("[,，、;；\\s]+"))
        .filter(name -> !name.isEmpty())
        .distinct()
        .toList();
  }

  /** The label of an entry field; empty when the opportunity has no such field. */
  static Optional<Label> label(Facts<?> any, String name) {
    return name.equals(LINES)
        ? OPPORTUNITY_LINE.opportunity.collected().map(lines -> lines.label())
        : any.declared(OPPORTUNITY.entityName(), name).map(Field::label);
  }

  static boolean isFilled(Facts<Opportunity> opportunity, String name) {
    return name.equals(LINES)
        ? !opportunity.collected(OPPORTUNITY_LINE.opportunity).isEmpty()
        : opportunity.value(name).isPresent();
  }
}
