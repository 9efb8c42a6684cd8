package dev.back2code.bridge;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** Tells when a call first reads an element of a list that is in a record that it was given. */
final class FirstRead {

    private FirstRead() {}

    /** @return the arguments, where lists in records are the same to the call, and tell */
    static Object @Nullable [] of(Object @Nullable [] arguments, Runnable told) {
        return arguments == null
                ? null
                : Arrays.stream(arguments).map(each -> telling(each, told)).toArray();
    }

    private static @Nullable Object telling(@Nullable Object argument, Runnable told) {
        if (!(argument instanceof Record)) {
            return argument;
        }
        RecordComponent[] components = argument.getClass().getRecordComponents();
        if (Arrays.stream(components).noneMatch(each -> each.getType() == List.class)) {
            return argument;
        }
        try {
            Object[] values = new Object[components.length];
            for (int i = 0; i < values.length; i++) {
                Object value = components[i].getAccessor().invoke(argument);
                values[i] = value instanceof List<?> list ? new Telling(list, told) : value;
            }
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            Constructor<?> canonical = argument.getClass().getDeclaredConstructor(types);
            return canonical.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("%s cannot be made again".formatted(argument.getClass()), e);
        }
    }

    private static final class Telling extends AbstractList<@Nullable Object> {

        private final List<?> list;
        private final Runnable told;
        private final AtomicBoolean read = new AtomicBoolean();

        Telling(List<?> list, Runnable told) {
            this.list = list;
            this.told = told;
        }

        @Override
        public @Nullable Object get(int index) {
            if (!read.getAndSet(true)) {
                told.run();
            }
            return list.get(index);
        }

        @Override
        public int size() {
            return list.size();
        }
    }
}
