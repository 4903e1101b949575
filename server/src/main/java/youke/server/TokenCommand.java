package youke.server;

import java.util.List;
import java.util.Map;
import youke.kernel.problem.Refusal;
import youke.kernel.text.Label;
import youke.server.book.BookPeople;
import youke.server.book.OpenBook;
import youke.server.signin.PracticeToken;

/**
 * {@code youke token PERSON}: a token to act as a person of a practice book, on the server's own
 * machine.
 */
final class TokenCommand {
  static final Verb VERB =
      new Verb(
          "token",
          List.of("PERSON"),
          Map.of("--data", "DIR", "--database", "JDBC-URL", "--demo", "NAME"),
          List.of(),
          TokenCommand::run);

  private TokenCommand() {}

  private static int run(Words words, Terminal terminal) {
    StartOptions options = StartOptions.of(words, System.getenv());
    try (Database database = Database.beside(options, System.getenv());
        OpenBook book = StartCommand.open(options, database)) {
      boolean practice = options.demo().isPresent();
      BookPeople people = new BookPeople(book.directory());
      String person = words.operands().getFirst();
      terminal.line(PracticeToken.make(database.pool(), people, book.clock(), practice, person));
      return 0;
    } catch (Refusal refusal) {
      refusal.problems().all().forEach(problem -> terminal.error(StartCommand.said(problem)));
      return 1;
    } catch (CannotStart failure) {
      terminal.error(failure.why());
      return 1;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      terminal.error(Label.of("已中断。", "Interrupted."));
      return 1;
    }
  }
}
