package youke.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;
import youke.kernel.problem.Fault;
import youke.kernel.problem.KernelProblem;
import youke.kernel.problem.Place;
import youke.kernel.problem.Problem;
import youke.kernel.problem.ProblemCode;
import youke.kernel.problem.Problems;
import youke.kernel.text.Label;
import youke.kernel.text.Language;

final class ProblemJsonTest {

  @Test
  void namesEveryProblemWithItsPlaceInTheReadersLanguage() {
    Problems problems =
        Problems.of(
            Problem.of(KernelProblem.REQUIRED, Place.field("lines[2].quantity"))
                .with("field", Label.of("数量", "Quantity")),
            Problem.of(KernelProblem.UNKNOWN_FIELD, Place.text("filter", 7)).with("name", "x"),
            Problem.of(KernelProblem.WRONG_TYPE, new Place.AtRow(3, "金额")));
    ObjectNode zh = ProblemJson.body(problems, Language.ZH);
    assertThat(zh.path("type").asString()).isEqualTo("urn:youke:problem:REQUIRED");
    assertThat(zh.path("status").asInt()).isEqualTo(422);
    assertThat(zh.path("detail").asString()).isEqualTo("“数量”必须填写");
    assertThat(zh.at("/problems/0/field").asString()).isEqualTo("lines[2].quantity");
    assertThat(zh.at("/problems/0/arguments/field").asString()).isEqualTo("数量");
    assertThat(zh.at("/problems/1/parameter").asString()).isEqualTo("filter");
    assertThat(zh.at("/problems/1/offset").asInt()).isEqualTo(7);
    assertThat(zh.at("/problems/2/row").asInt()).isEqualTo(3);
    assertThat(zh.at("/problems/2/column").asString()).isEqualTo("金额");
    ObjectNode en = ProblemJson.body(problems, Language.EN);
    assertThat(en.path("detail").asString()).isEqualTo("'Quantity' is required");
    assertThat(en.path("title").asString()).isEqualTo("Against a rule");
  }

  @Test
  void givesEachFaultItsStatus() {
    Map<Fault, Integer> expected =
        Map.of(
            Fault.REQUEST, 400,
            Fault.SIGN_IN, 401,
            Fault.RIGHT, 403,
            Fault.ABSENT, 404,
            Fault.CONFLICT, 409,
            Fault.RULE, 422,
            Fault.LIMIT, 413,
            Fault.SYSTEM, 503);
    for (Fault fault : Fault.values()) {
      assertThat(ProblemJson.status(Problems.of(Problem.of(code(fault)))))
          .isEqualTo(expected.get(fault));
    }
    Problem passing = Problem.of(code(Fault.LIMIT)).with(ProblemJson.SECONDS, 30);
    assertThat(ProblemJson.status(Problems.of(passing))).isEqualTo(429);
  }

  @Test
  void keepsArgumentsAsJsonSoThatAScreenCanCompareValues() {
    Problem conflict =
        Problem.of(KernelProblem.CHANGED_MEANWHILE)
            .with("by", "张伟")
            .with("values", Map.of("amount", List.of(1, 2L, true, Label.of("甲", "A"))));
    ObjectNode body = ProblemJson.body(Problems.of(conflict), Language.EN);
    assertThat(body.at("/problems/0/arguments/values/amount").toString())
        .isEqualTo("[1,2,true,\"A\"]");
  }

  private static ProblemCode code(Fault fault) {
    return new ProblemCode() {
      @Override
      public String name() {
        return "X";
      }

      @Override
      public Fault fault() {
        return fault;
      }

      @Override
      public Label text() {
        return Label.of("甲", "A");
      }
    };
  }
}
