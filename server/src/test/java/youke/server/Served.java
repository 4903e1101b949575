package youke.server;

import youke.server.book.OpenBook;

/** The whole product on a database, for a test: its book open and its doors answering. */
record Served(OpenBook book, WebServer server) implements AutoCloseable {
  static Served start(StartOptions options, Database database) throws InterruptedException {
    OpenBook book = StartCommand.open(options, database);
    return new Served(book, WebServer.start(options, database, book));
  }

  int port() {
    return server.port();
  }

  @Override
  public void close() {
    server.close();
    book.close();
  }
}
