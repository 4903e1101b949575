package youke.server;

import java.io.PrintStream;
import youke.kernel.text.Label;
import youke.kernel.text.Language;

/** Where a command speaks: results on one stream, everything else on the other, in one language. */
record Terminal(PrintStream out, PrintStream err, Language language) {

  void line(String text) {
    out.println(text);
    out.flush();
  }

  void error(Label text) {
    err.println(text.in(language));
    err.flush();
  }
}
