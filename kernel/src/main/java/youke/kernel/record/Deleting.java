package youke.kernel.record;

import java.util.List;
import youke.kernel.catalog.CatalogEntity;
import youke.kernel.model.Link;

/** Puts a record into the recycle bin with all that is part of it. */
final class Deleting {
  private final Transaction transaction;

  Deleting(Transaction transaction) {
    this.transaction = transaction;
  }

  void delete(Draft draft) {
    parts(draft.entity())
        .forEach(
            link ->
                List.copyOf(transaction.drafts().collected(draft, link))
                    .forEach(
                        part ->
                            transaction
                                .drafts()
                                .grasp(link.entity(), part.id())
                                .ifPresent(this::delete)));
    draft.fate(Draft.Fate.DELETED);
    transaction.touch(draft);
  }

  /** The links by which other entities are part of this one. */
  List<Link<?, ?>> parts(CatalogEntity whole) {
    return transaction.catalog().entities().values().stream()
        .<Link<?, ?>>flatMap(entity -> entity.whole().stream())
        .filter(link -> link.target().equals(whole.name()))
        .toList();
  }
}
