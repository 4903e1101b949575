package youke.server.files;

import youke.kernel.problem.Fault;
import youke.kernel.problem.ProblemCode;
import youke.kernel.text.Label;

/** What can be wrong with a file that is brought. */
enum FileProblem implements ProblemCode {
  PROGRAM(Fault.RULE, "不接受程序文件：{name}", "Programs are not taken: {name}"),
  NOT_WHAT_IT_SAYS(
      Fault.RULE,
      "文件内容与名称“{name}”不符",
      "The content of the file is not what its name '{name}' says"),
  EMPTY(Fault.RULE, "文件是空的：{name}", "The file is empty: {name}");

  private final Fault fault;
  private final Label text;

  FileProblem(Fault fault, String zh, String en) {
    this.fault = fault;
    this.text = Label.of(zh, en);
  }

  @Override
  public Fault fault() {
    return fault;
  }

  @Override
  public Label text() {
    return text;
  }
}
