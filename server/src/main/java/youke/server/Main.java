package youke.server;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import youke.kernel.text.Label;
import youke.kernel.text.Language;

/** The product's command line: {@code start} and its sisters, in the language of the terminal. */
public final class Main {
  /** Everything that can be asked for; a new verb is one more line. */
  private static final List<Verb> VERBS =
      List.of(StartCommand.VERB, ImportCommand.VERB, TokenCommand.VERB);

  private Main() {}

  public static void main(String[] arguments) {
    Language language = language(System.getenv());
    int code = run(List.of(arguments), new Terminal(System.out, System.err, language));
    if (code != 0) {
      System.exit(code);
    }
  }

  /**
   * Does what the words ask for: 0 when done, 1 when it failed, 2 when the words were not
   * understood.
   */
  static int run(List<String> words, Terminal terminal) {
    String name = words.isEmpty() ? "" : words.getFirst();
    for (Verb verb : VERBS) {
      if (verb.name().equals(name)) {
        return run(verb, words.subList(1, words.size()), terminal);
      }
    }
    terminal.error(
        name.isEmpty()
            ? Label.of("请说明要做什么。", "Say what to do.")
            : Label.of("不认识命令“" + name + "”。", "Unknown command '" + name + "'."));
    VERBS.forEach(verb -> terminal.error(verb.usage()));
    return 2;
  }

  private static int run(Verb verb, List<String> words, Terminal terminal) {
    try {
      return verb.act().run(Words.of(verb, words), terminal);
    } catch (Misunderstood misunderstood) {
      terminal.error(misunderstood.why());
      terminal.error(verb.usage());
      return 2;
    }
  }

  /** Chinese where the launcher or the terminal says so, else English. */
  static Language language(Map<String, String> environment) {
    return Stream.of("YOUKE_LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")
            .map(name -> environment.getOrDefault(name, ""))
            .filter(value -> !value.isEmpty())
            .findFirst()
            .orElse("")
            .startsWith("zh")
        ? Language.ZH
        : Language.EN;
  }
}
