package youke.server;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The words after a verb, checked against what the verb knows. */
record Words(List<String> operands, Map<String, String> options) {

  /**
   * Reads {@code --name value}, {@code --name=value}, flags and operands.
   *
   * @throws Misunderstood naming the unknown or repeated option, the missing value, or the operand
   *     too few or too many
   */
  static Words of(Verb verb, List<String> words) {
    List<String> operands = new ArrayList<>();
    Map<String, String> options = new LinkedHashMap<>();
    for (int at = 0; at < words.size(); at++) {
      String word = words.get(at);
      if (!word.startsWith("-") || word.equals("-")) {
        operands.add(word);
        continue;
      }
      int equals = word.indexOf('=');
      String name = equals < 0 ? word : word.substring(0, equals);
      String value;
      if (verb.flags().contains(name) && equals < 0) {
        value = "";
      } else if (!verb.options().containsKey(name)) {
        throw new Misunderstood("不认识选项“" + name + "”。", "Unknown option '" + name + "'.");
      } else if (equals >= 0) {
        value = word.substring(equals + 1);
      } else if (at + 1 < words.size() && !words.get(at + 1).startsWith("--")) {
        value = words.get(++at);
      } else {
        throw new Misunderstood("选项“" + name + "”缺少值。", "Option '" + name + "' needs a value.");
      }
      if (options.put(name, value) != null) {
        throw new Misunderstood("选项“" + name + "”重复。", "Option '" + name + "' is given twice.");
      }
    }
    if (operands.size() < verb.operands().size()) {
      String missing = verb.operands().get(operands.size());
      throw new Misunderstood("缺少 " + missing + "。", missing + " is missing.");
    }
    if (operands.size() > verb.operands().size()) {
      String extra = operands.get(verb.operands().size());
      throw new Misunderstood("多余的参数“" + extra + "”。", "Unexpected argument '" + extra + "'.");
    }
    return new Words(List.copyOf(operands), Map.copyOf(options));
  }

  Optional<String> option(String name) {
    return Optional.ofNullable(options.get(name));
  }

  boolean flag(String name) {
    return options.containsKey(name);
  }
}
