package youke.server.rest;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;
import youke.kernel.access.Rights;
import youke.kernel.catalog.Catalog;

/**
 * Descriptions of a catalog for people with the same rights, kept as bytes. The tag follows from
 * the content, so that it is the same in every process.
 */
final class Described {
  private static final int MOST = 32;

  private record Key(Catalog catalog, Rights rights) {}

  /** A description and its tag. */
  @SuppressWarnings("ArrayRecordComponent") // written out as it is, never compared
  record Document(byte[] json, String tag) {}

  private final Map<Key, Document> kept =
      new LinkedHashMap<>(MOST, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Document> eldest) {
          return size() > MOST;
        }
      };

  Document of(Catalog catalog, Rights rights, Supplier<ObjectNode> write) {
    Key key = new Key(catalog, rights);
    Document document = find(key);
    if (document == null) {
      document = document(write.get());
      synchronized (kept) {
        kept.put(key, document);
      }
    }
    return document;
  }

  private @Nullable Document find(Key key) {
    synchronized (kept) {
      return kept.get(key);
    }
  }

  static Document document(ObjectNode content) {
    byte[] json = content.toString().getBytes(StandardCharsets.UTF_8);
    return new Document(json, Tags.of(json));
  }
}
