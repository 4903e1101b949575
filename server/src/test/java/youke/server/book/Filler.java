package youke.server.book;

import java.nio.file.Path;
import youke.postgres.EmbeddedPostgres;
import youke.postgres.Options;

/** A process that starts the product's own database and fills a practice book; it may be killed. */
final class Filler {
  private Filler() {}

  /** Says the database's process id, then how far it has come, slowly enough to be stopped. */
  public static void main(String[] arguments) throws Exception {
    Path data = Path.of(arguments[0]);
    try (EmbeddedPostgres server = EmbeddedPostgres.start(data, Options.product());
        Ways ways = new Ways(server.jdbcUrl(), server.user(), server.password())) {
      System.out.println(ProcessHandle.current().pid());
      ways.open(
              new ManyDepartments(ManyDepartments.COUNT + 1),
              done -> {
                System.out.println(done);
                pause();
              })
          .close();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(20);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
