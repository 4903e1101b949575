package youke.kernel.definition;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import youke.kernel.catalog.CatalogProblem;
import youke.kernel.catalog.Definitions.DefinedEntity;
import youke.kernel.catalog.Definitions.DefinedField;
import youke.kernel.catalog.Definitions.DefinedForm;
import youke.kernel.catalog.Definitions.DefinedList;
import youke.kernel.catalog.Definitions.DefinedNumbering;
import youke.kernel.catalog.DictionaryContents;
import youke.kernel.model.CustomField.Trait;
import youke.kernel.model.Grant;
import youke.kernel.model.Kind;
import youke.kernel.model.Names;
import youke.kernel.model.Option;
import youke.kernel.problem.Place;
import youke.kernel.problem.Problem;
import youke.kernel.text.Label;

/** Finds every mistake of a change that the catalog's own compilation does not see. */
public final class DefinitionChecks {
  private static final int LONGEST_LABEL = 100;
  private static final int LONGEST_HELP = 500;
  private static final int LONGEST_CODE = 60;
  private static final int LONGEST_EXPRESSION = 4_000;
  private static final int MOST_OPTIONS = 1_000;

  private final KeptDefinitions before;
  private final Set<String> standardDictionaries;
  private final List<Problem> problems = new ArrayList<>();

  private DefinitionChecks(KeptDefinitions before, Set<String> standardDictionaries) {
    this.before = before;
    this.standardDictionaries = standardDictionaries;
  }

  /**
   * The mistakes of a change, each with its place.
   *
   * @param standardDictionaries names of the dictionaries that come with the product
   */
  public static List<Problem> of(
      DefinitionChange change, KeptDefinitions before, Set<String> standardDictionaries) {
    DefinitionChecks checks = new DefinitionChecks(before, standardDictionaries);
    KeptDefinitions after = before.with(change);
    for (DefinitionChange.Step step : change.steps()) {
      switch (step) {
        case DefinitionChange.Put(Definition definition) -> checks.check(definition, after);
        case DefinitionChange.Remove(Definition.Key key) -> checks.removed(key);
      }
    }
    return checks.problems;
  }

  private void removed(Definition.Key key) {
    if (before.find(key).isEmpty()) {
      add(Problem.of(DefinitionProblem.NOT_DEFINED).with("name", key.place()), key);
    }
  }

  private void check(Definition definition, KeptDefinitions after) {
    Definition.Key key = definition.key();
    switch (definition) {
      case Definition.OfEntity(DefinedEntity entity) -> entity(entity, key);
      case Definition.OfField(DefinedField field) -> field(field, key, after);
      case Definition.OfDictionary(DictionaryContents dictionary) -> dictionary(dictionary, key);
      case Definition.OfForm(DefinedForm form) ->
          form.groups().forEach(group -> labelled(group.label(), key));
      case Definition.OfList(DefinedList list) -> labelled(list.label(), key);
      case Definition.OfNumbering(DefinedNumbering numbering) ->
          fits(numbering.pattern(), LONGEST_CODE, key);
    }
  }

  private void entity(DefinedEntity entity, Definition.Key key) {
    fits(entity.label(), LONGEST_LABEL, key);
    entity.plural().ifPresent(many -> fits(many, LONGEST_LABEL, key));
    entity.pattern().ifPresent(pattern -> fits(pattern, LONGEST_CODE, key));
    for (Grant grant : entity.grants()) {
      fits(grant.role(), LONGEST_LABEL, key);
      fits(grant.right().name(), LONGEST_LABEL, key);
    }
    before
        .find(key)
        .filter(
            kept ->
                kept.definition() instanceof Definition.OfEntity(DefinedEntity old)
                    && old.owned() != entity.owned())
        .ifPresent(
            _ -> add(Problem.of(DefinitionProblem.OWNED_FIXED).with("name", key.place()), key));
  }

  private void field(DefinedField field, Definition.Key key, KeptDefinitions after) {
    fits(field.label(), LONGEST_LABEL, key);
    fits(field.unit(), LONGEST_LABEL, key);
    fits(field.help(), LONGEST_HELP, key);
    if (field.collected() != null) {
      fits(field.collected().label(), LONGEST_LABEL, key);
      named(field.collected().name(), key);
    }
    kind(field.kind(), key);
    Set<Trait> fit = KindRules.traits(field.kind());
    for (Trait trait : field.traits()) {
      if (!fit.contains(trait)) {
        add(Problem.of(DefinitionProblem.TRAIT_UNFIT).with("trait", trait), key);
      }
    }
    before.find(key).ifPresent(kept -> sameData(kept.definition(), field.kind(), key));
    // The currency of an amount has a column of its own, named after the amount's.
    String currency = key.name() + "_currency";
    if (field.kind() instanceof Kind.Amount
        && after.find(Definition.Key.field(key.entity(), currency)).isPresent()) {
      add(Problem.of(CatalogProblem.DUPLICATE).with("name", currency), key);
    }
    if (key.name().endsWith("_currency")) {
      String amount = key.name().substring(0, key.name().length() - "_currency".length());
      after
          .find(Definition.Key.field(key.entity(), amount))
          .filter(
              kept ->
                  kept.definition() instanceof Definition.OfField(DefinedField other)
                      && other.kind() instanceof Kind.Amount)
          .ifPresent(_ -> add(Problem.of(CatalogProblem.DUPLICATE).with("name", key.name()), key));
    }
  }

  private void sameData(Definition old, Kind<?> kind, Definition.Key key) {
    if (old instanceof Definition.OfField(DefinedField field)
        && !KindRules.sameData(field.kind(), kind)) {
      add(
          Problem.of(DefinitionProblem.KIND_FIXED)
              .with("name", key.place())
              .with("before", KindRules.label(field.kind()))
              .with("after", KindRules.label(kind)),
          key);
    }
  }

  private void kind(Kind<?> kind, Definition.Key key) {
    switch (kind) {
      case Kind.Text(int max) -> bounds("max", 1, 4_000, max, key);
      case Kind.LongText(int max) -> bounds("max", 1, 1_000_000, max, key);
      case Kind.Decimal(int scale) -> bounds("scale", 0, 12, scale, key);
      case Kind.Amount(int scale) -> bounds("scale", 0, 8, scale, key);
      case Kind.Choice<?> choice -> {
        if (choice.type() != String.class) {
          add(Problem.of(CatalogProblem.NOT_FOR_CUSTOM), key);
        }
        options(choice.options(), true, key);
      }
      case Kind.Choices(List<Option> options) -> options(options, true, key);
      case Kind.Formula<?>(String expression, Kind<?> result) -> {
        fits(expression.replaceAll("[\\n\\t]", " "), LONGEST_EXPRESSION, key);
        if (!KindRules.isResult(result)) {
          add(Problem.of(DefinitionProblem.RESULT_UNFIT), key);
        } else {
          kind(result, key);
        }
      }
      case Kind.Percent _,
          Kind.Date _,
          Kind.Moment _,
          Kind.Flag _,
          Kind.Dictionary _,
          Kind.Phone _,
          Kind.Mail _,
          Kind.Address _,
          Kind.Region _,
          Kind.Reference _,
          Kind.Attachment _ -> {}
    }
  }

  private void dictionary(DictionaryContents dictionary, Definition.Key key) {
    if (!standardDictionaries.contains(dictionary.name())) {
      named(dictionary.name(), key);
    }
    labelled(dictionary.label(), key);
    options(dictionary.entries(), false, key);
  }

  private void labelled(Label label, Definition.Key key) {
    if (label.zh().isBlank() || label.en().isBlank()) {
      add(Problem.of(CatalogProblem.LABEL_MISSING), key);
    }
    fits(label, LONGEST_LABEL, key);
  }

  private void options(List<Option> options, boolean needed, Definition.Key key) {
    if (needed && options.isEmpty()) {
      add(Problem.of(DefinitionProblem.NO_OPTIONS), key);
    }
    bounds("options", 0, MOST_OPTIONS, options.size(), key);
    Set<String> codes = new HashSet<>();
    for (Option option : options) {
      Label label = option.label();
      if (option.code().isBlank() || label.zh().isBlank() || label.en().isBlank()) {
        add(Problem.of(DefinitionProblem.OPTION_BLANK), key);
      } else if (!codes.add(option.code())) {
        add(Problem.of(DefinitionProblem.OPTION_TWICE).with("code", option.code()), key);
      }
      fits(option.code(), LONGEST_CODE, key);
      fits(label, LONGEST_LABEL, key);
    }
  }

  private void named(String name, Definition.Key key) {
    if (!Names.isCustom(name)) {
      add(Problem.of(CatalogProblem.BAD_NAME).with("name", name), key);
    }
  }

  private void bounds(String what, int least, int most, int given, Definition.Key key) {
    if (given < least || given > most) {
      add(
          Problem.of(DefinitionProblem.OUT_OF_BOUNDS)
              .with("what", what)
              .with("least", least)
              .with("most", most)
              .with("given", given),
          key);
    }
  }

  private void fits(Label label, int max, Definition.Key key) {
    fits(label.zh(), max, key);
    fits(label.en(), max, key);
  }

  private void fits(String text, int max, Definition.Key key) {
    boolean odd =
        text.codePoints()
            .anyMatch(
                c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE);
    if (odd || text.length() > max) {
      add(Problem.of(DefinitionProblem.TEXT_UNFIT).with("max", max), key);
    }
  }

  private void add(Problem problem, Definition.Key key) {
    problems.add(problem.at(Place.field(key.place())));
  }
}
