package youke.server.job;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Long work as it stands in the book.
 *
 * @param kind name of the {@link JobKind} that does it
 * @param person id of whoever asked for it, with whose rights it is done
 * @param parameters what was asked for, as the kind reads it
 * @param done how much is done, in the kind's own unit, such as rows
 * @param total how much there is, as far as it is known
 * @param position where to go on after a stop; null before the first portion
 * @param result what it came to; null while it goes on
 * @param mistake the problems for which it failed, as problem JSON
 * @param cancelling its owner has asked for its end
 */
public record Job(
    long id,
    String kind,
    long person,
    JsonNode parameters,
    JobState state,
    Instant askedAt,
    @Nullable Instant startedAt,
    @Nullable Instant endedAt,
    long done,
    @Nullable Long total,
    @Nullable JsonNode position,
    @Nullable JsonNode result,
    @Nullable JsonNode mistake,
    boolean cancelling) {}
