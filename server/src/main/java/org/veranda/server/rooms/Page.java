package org.veranda.server.rooms;

import org.jspecify.annotations.Nullable;
import org.veranda.server.problem.InvalidInputException;

import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/// A list as clients get it: whole, unless they asked for pages.
public final class Page {

    private static final int LARGEST = 1_000;

    private Page() {}

    /// @param paginate how many a page holds; null for all
    /// @param page from 1
    public static Map<String, Object> of(
            List<?> all, @Nullable Integer paginate, @Nullable Integer page) {
        if (paginate == null) {
            return Map.of("data", all);
        }
        return of(
                all.size(),
                (limit, offset) -> all.subList(offset, Math.min(offset + limit, all.size())),
                paginate,
                page);
    }

    /// One page of a list that is read in parts.
    ///
    /// @param read answers so many from there on; the offset is never past the end
    public static Map<String, Object> of(
            int total,
            BiFunction<Integer, Integer, List<?>> read,
            int paginate,
            @Nullable Integer page) {
        int size = within("paginate", paginate, LARGEST);
        int number = page == null ? 1 : within("page", page, Integer.MAX_VALUE);
        int last = Math.max(1, Math.ceilDiv(total, size));
        int from = (int) Math.min((number - 1L) * size, total);
        Map<String, Object> meta =
                Map.of(
                        "current_page", number,
                        "last_page", last,
                        "per_page", size,
                        "total", total);
        return Map.of("data", read.apply(size, from), "meta", meta);
    }

    private static int within(String field, int number, int most) {
        if (number < 1 || number > most) {
            throw new InvalidInputException(
                    field, "%s must be from 1 to %d.".formatted(field, most));
        }
        return number;
    }
}
