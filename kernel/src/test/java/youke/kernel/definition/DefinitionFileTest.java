package youke.kernel.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import youke.kernel.catalog.CatalogProblem;
import youke.kernel.catalog.Definitions;
import youke.kernel.catalog.Definitions.DefinedEntity;
import youke.kernel.catalog.Definitions.DefinedField;
import youke.kernel.catalog.DictionaryContents;
import youke.kernel.model.CustomField.Trait;
import youke.kernel.model.Grant;
import youke.kernel.model.Hue;
import youke.kernel.model.Kind;
import youke.kernel.model.Link;
import youke.kernel.model.Option;
import youke.kernel.model.Right;
import youke.kernel.model.Scope;
import youke.kernel.problem.KernelProblem;
import youke.kernel.problem.Outcome;
import youke.kernel.problem.Place;
import youke.kernel.problem.Problem;
import youke.kernel.problem.ProblemCode;
import youke.kernel.text.Label;

final class DefinitionFileTest {
  private static final Label LABEL = Label.of("名称“𠮷”\"\\", "Name 'é'");
  private static final List<Option> OPTIONS =
      List.of(
          new Option("A", Label.of("甲", "A"), Hue.GREEN),
          new Option("b c", Label.of("乙", "B"), Hue.GRAY));

  @Test
  void readsBackWhatItWrote() {
    String file = DefinitionFile.write(everything());
    Definitions read = DefinitionFile.read(file).orThrow();
    assertThat(DefinitionFile.write(read)).isEqualTo(file);
    assertThat(DefinitionFile.compare(everything(), read))
        .hasSize(3 + kinds().size())
        .allMatch(one -> one.effect() == DefinitionFile.Effect.SAME);
    DefinedField field = read.fields().getFirst();
    assertThat(field.label()).isEqualTo(LABEL);
    assertThat(field.kind()).isEqualTo(kinds().getFirst());
    assertThat(read.entities()).isEqualTo(everything().entities());
    assertThat(read.dictionaries()).isEqualTo(everything().dictionaries());
  }

  @Test
  void keepsWhatEnglishCallsManyOfThemAndReadsFilesWithoutIt() {
    Definitions before = everything();
    String file = DefinitionFile.write(before);
    assertThat(file).doesNotContain("many");
    assertThat(DefinitionFile.read(file).orThrow().entities().getFirst().plural()).isEmpty();
    DefinedEntity staff =
        new DefinedEntity(
            "x_staff", Label.of("员工", "Staff member"), "Staff", false, null, List.of());
    Definitions named = new Definitions(List.of(staff), List.of(), List.of());
    assertThat(DefinitionFile.read(DefinitionFile.write(named)).orThrow().entities())
        .containsExactly(staff);
  }

  @Test
  void showsWhatBringingAFileInWouldDo() {
    Definitions here =
        new Definitions(List.of(), List.of(field("x_a", 1), field("x_b", 1)), List.of());
    Definitions file =
        new Definitions(List.of(), List.of(field("x_b", 2), field("x_c", 1)), List.of());
    assertThat(DefinitionFile.compare(here, file))
        .extracting(one -> one.key().place() + " " + one.effect())
        .containsExactly("account.x_b CHANGED", "account.x_c NEW", "account.x_a ONLY_HERE");
    DefinitionFile.Compared changed = DefinitionFile.compare(here, file).getFirst();
    assertThat(changed.here().orElseThrow().at("/kind/max").intValue()).isEqualTo(1);
    assertThat(changed.file().orElseThrow().at("/kind/max").intValue()).isEqualTo(2);
  }

  @Test
  void tellsEveryMistakeOfAFileWithItsPath() {
    List<Problem> problems =
        problems(
            """
            {"format": "youke-definitions", "version": 1, "colour": "red",
             "entities": [{"name": "x_a", "label": {"zh": "甲"}, "owned": "yes",
                           "grants": [{"role": "SALES", "right": "read", "scope": "WORLD"}]}],
             "fields": [
               {"entity": "account", "name": 5, "label": {"zh": "甲", "en": "A"},
                "kind": {"type": "texty"}, "traits": ["REQUIRED", "SHINY"]},
               {"entity": "account", "name": "x_n", "label": {"zh": "甲", "en": "A"},
                "kind": {"type": "number", "scale": 2.5, "max": 3}},
               {"entity": "account", "name": "x_n", "label": {"zh": "甲", "en": "A"},
                "kind": {"type": "percent"}},
               []],
             "dictionaries": {}}
            """);
    assertThat(problems)
        .extracting(Problem::place, Problem::code)
        .containsExactlyInAnyOrder(
            at("colour", KernelProblem.UNKNOWN_PARAMETER),
            at("entities[0].label.en", KernelProblem.REQUIRED),
            at("entities[0].owned", KernelProblem.WRONG_TYPE),
            at("entities[0].grants[0].scope", KernelProblem.UNKNOWN_OPTION),
            at("fields[0].name", KernelProblem.WRONG_TYPE),
            at("fields[0].kind.type", KernelProblem.UNKNOWN_OPTION),
            at("fields[0].traits", KernelProblem.UNKNOWN_OPTION),
            at("fields[1].kind.scale", KernelProblem.WRONG_TYPE),
            at("fields[1].kind.max", KernelProblem.UNKNOWN_PARAMETER),
            at("fields[2]", CatalogProblem.DUPLICATE),
            at("fields[3]", KernelProblem.WRONG_TYPE),
            at("dictionaries", KernelProblem.WRONG_TYPE));
  }

  @Test
  void refusesWhatIsNoSuchFile() {
    assertThat(problems("{\"format\": \"youke-definitions\", \"version\": 1, }").getFirst())
        .satisfies(
            problem -> {
              assertThat(problem.code()).isEqualTo(KernelProblem.UNREADABLE);
              assertThat(problem.place()).isInstanceOf(Place.AtText.class);
            });
    for (String wrong :
        List.of(
            "",
            "7",
            "[]",
            "{}",
            "{\"format\": \"other\", \"version\": 1}",
            "{\"format\": \"youke-definitions\", \"version\": 2}",
            "{\"format\": \"youke-definitions\", \"format\": \"youke-definitions\"}",
            "[".repeat(100_000))) {
      assertThat(problems(wrong)).as(wrong.substring(0, Math.min(9, wrong.length()))).isNotEmpty();
    }
  }

  private static Tuple at(String place, ProblemCode code) {
    return Tuple.tuple(Place.field(place), code);
  }

  private static List<Problem> problems(String file) {
    return switch (DefinitionFile.read(file)) {
      case Outcome.Done<Definitions> _ -> List.of();
      case Outcome.Refused<Definitions> refused -> refused.problems().all();
    };
  }

  private static DefinedField field(String name, int max) {
    return DefinedField.of("account", name, LABEL, new Kind.Text(max));
  }

  private static Definitions everything() {
    DefinedEntity entity =
        new DefinedEntity(
            "x_project",
            LABEL,
            true,
            "XM-{0000}",
            List.of(new Grant("SALES", "x_project", Right.READ, Scope.COMPANY)));
    DefinedField link =
        new DefinedField(
            "x_project",
            "x_account",
            LABEL,
            new Kind.Reference(() -> "account"),
            Set.of(Trait.REQUIRED, Trait.INDEXED),
            Label.of("个", "pc"),
            LABEL,
            new Link.Collected("x_projects", LABEL));
    List<DefinedField> fields = new ArrayList<>();
    for (Kind<?> kind : kinds()) {
      fields.add(DefinedField.of("account", "x_k" + fields.size(), LABEL, kind));
    }
    fields.add(link);
    return new Definitions(
        List.of(entity), fields, List.of(new DictionaryContents("x_trade", LABEL, OPTIONS)));
  }

  private static List<Kind<?>> kinds() {
    return List.of(
        new Kind.Text(40),
        new Kind.LongText(500),
        new Kind.Decimal(3),
        new Kind.Amount(4),
        new Kind.Percent(),
        new Kind.Date(),
        new Kind.Moment(),
        new Kind.Flag(),
        new Kind.Choice<>(OPTIONS, String.class),
        new Kind.Choices(OPTIONS),
        new Kind.Dictionary("x_trade"),
        new Kind.Phone(),
        new Kind.Mail(),
        new Kind.Address(),
        new Kind.Region(),
        new Kind.Attachment(),
        new Kind.Formula<>("amount * 2", new Kind.Amount(2)));
  }
}
