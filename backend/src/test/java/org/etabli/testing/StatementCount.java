package org.etabli.testing;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Counts the SQL statements that a piece of work sends on its own thread. Import it beside {@link EtabliTest}. */
public class StatementCount implements BeanPostProcessor {

    private static final ThreadLocal<int[]> RUNNING = new ThreadLocal<>();

    public static int of(Runnable work) {
        int[] count = new int[1];
        RUNNING.set(count);
        try {
            work.run();
        } finally {
            RUNNING.remove();
        }
        return count[0];
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source ? new Counted(source) : bean;
    }

    private static final class Counted extends DelegatingDataSource {

        Counted(DataSource target) {
            super(target);
        }

        @Override
        public Connection getConnection() throws SQLException {
            return Counting.of(Connection.class, super.getConnection());
        }
    }

    private record Counting(Object target) implements InvocationHandler {

        static <T> T of(Class<T> type, Object target) {
            return type.cast(Proxy.newProxyInstance(
                    StatementCount.class.getClassLoader(), new Class<?>[] {type}, new Counting(target)));
        }

        @Override
        public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
            if (target instanceof Statement
                    && method.getName().startsWith("execute")
                    && RUNNING.get() instanceof int[] count) {
                count[0]++;
            }
            try {
                Object answer = method.invoke(target, arguments);
                return switch (answer) {
                    case PreparedStatement prepared -> of(PreparedStatement.class, prepared);
                    case Statement plain -> of(Statement.class, plain);
                    case null, default -> answer;
                };
            } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
            }
        }
    }
}
