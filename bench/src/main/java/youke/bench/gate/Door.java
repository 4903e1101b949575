package youke.bench.gate;

/** A way to the records of the book, as one of several who ask at the same time has it. */
interface Door extends AutoCloseable {
  void get(long account);

  void list();

  void change(long account, String website);

  void search(String typed);

  void create(String name, String creditCode);

  @Override
  void close();
}
