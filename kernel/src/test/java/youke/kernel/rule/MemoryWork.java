package youke.kernel.rule;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import youke.kernel.access.Caller;
import youke.kernel.access.Rights;
import youke.kernel.access.Standing;
import youke.kernel.model.Entity;
import youke.kernel.model.Field;
import youke.kernel.text.Language;

/** The work of one person, number 1, on a {@link MemoryBook}. */
final class MemoryWork implements Work {
  private final MemoryBook book;

  MemoryWork(MemoryBook book) {
    this.book = book;
  }

  @Override
  public Caller caller() {
    return new Caller(
        1,
        "测试",
        Set.of(),
        Rights.of(Set.of(), List.of(), List.of()),
        Standing.NOWHERE,
        Language.ZH,
        MemoryBook.ZONE,
        null);
  }

  @Override
  public Instant now() {
    return book.now();
  }

  @Override
  public LocalDate today() {
    return book.today();
  }

  @Override
  public <E extends Entity<E>> Optional<Facts<E>> find(E entity, long id) {
    return book.find(entity, id);
  }

  @Override
  public <T> List<Facts<T>> having(Field<T, ?> field, Object value) {
    return book.having(field, value::equals);
  }

  @Override
  public long newId() {
    return book.newId();
  }
}
