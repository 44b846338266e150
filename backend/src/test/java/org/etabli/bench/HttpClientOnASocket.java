package org.etabli.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A keep-alive connection that costs next to nothing, so that the figures are the server's. HTTP/1.1, no more: one write for
 * a request, its head prepared; an answer is looked at in the buffer it arrived in.
 */
final class HttpClientOnASocket implements AutoCloseable {

    private static final byte[] LENGTH = ascii("\r\ncontent-length:");
    private static final byte[] CHUNKED = ascii("\r\ntransfer-encoding:");
    private static final byte[] BLANK = ascii("\r\n\r\n");

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private final byte[] head;
    private byte[] buffer = new byte[64 * 1024];
    private int filled;

    /** @param extraHeaders lines that every request has, each with its end of line */
    HttpClientOnASocket(int port, String token, String extraHeaders) throws IOException {
        this.socket = new Socket(InetAddress.getLoopbackAddress(), port);
        this.socket.setTcpNoDelay(true);
        this.in = socket.getInputStream();
        this.out = socket.getOutputStream();
        this.head = ascii(" HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token
                + "\r\nAccept: application/json\r\n" + extraHeaders);
    }

    /** @param wire how many bytes the body had on its way, compressed or not */
    record Answer(int status, byte[] body, int wire) {
        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    /** @param line of a header that only this request has, with its end of line, or nothing */
    Answer post(String path, String json, String line) throws IOException {
        return send(
                "POST " + path,
                line + "Content-Type: application/json\r\nContent-Length: " + json.length() + "\r\n\r\n" + json);
    }

    Answer get(String path) throws IOException {
        return send("GET " + path, "\r\n");
    }

    private Answer send(String start, String rest) throws IOException {
        byte[] request = new byte[start.length() + head.length + rest.length()];
        copy(start, request, 0);
        System.arraycopy(head, 0, request, start.length(), head.length);
        copy(rest, request, start.length() + head.length);
        out.write(request);
        return answer();
    }

    private Answer answer() throws IOException {
        filled = 0;
        int body = -1;
        while (body < 0) {
            fill();
            body = find(BLANK, 0, filled);
        }
        body += BLANK.length;
        int status = (buffer[9] - '0') * 100 + (buffer[10] - '0') * 10 + buffer[11] - '0';
        if (find(CHUNKED, 0, body) >= 0) {
            return chunks(status, body);
        }
        int field = find(LENGTH, 0, body);
        int end = body + (field < 0 ? 0 : number(field + LENGTH.length, 10));
        upTo(end);
        return new Answer(status, Arrays.copyOfRange(buffer, body, end), end - body);
    }

    private Answer chunks(int status, int body) throws IOException {
        byte[] all = new byte[buffer.length];
        int length = 0;
        for (int at = body; ; ) {
            int data = line(at);
            int size = number(at, 16);
            upTo(data + size + 2);
            if (size == 0) {
                return new Answer(status, Arrays.copyOf(all, length), length);
            }
            all = all.length < length + size ? Arrays.copyOf(all, 2 * (length + size)) : all;
            System.arraycopy(buffer, data, all, length, size);
            length += size;
            at = data + size + 2;
        }
    }

    /** Where the line after the one at this place begins. */
    private int line(int at) throws IOException {
        for (int i = at; ; i++) {
            upTo(i + 1);
            if (buffer[i] == '\n') {
                return i + 1;
            }
        }
    }

    private int number(int at, int radix) {
        int value = 0;
        for (int i = at; buffer[i] != '\r'; i++) {
            value = buffer[i] == ' ' ? value : value * radix + Character.digit(buffer[i], radix);
        }
        return value;
    }

    private void upTo(int end) throws IOException {
        while (filled < end) {
            fill();
        }
    }

    private void fill() throws IOException {
        if (filled == buffer.length) {
            buffer = Arrays.copyOf(buffer, 2 * filled);
        }
        int read = in.read(buffer, filled, buffer.length - filled);
        if (read < 0) {
            throw new IOException("the server hung up");
        }
        filled += read;
    }

    /** Where the bytes, in lower case, stand in the buffer; -1 where they do not. */
    private int find(byte[] wanted, int from, int until) {
        for (int i = from; i <= until - wanted.length; i++) {
            int same = 0;
            while (same < wanted.length && lower(buffer[i + same]) == wanted[same]) {
                same++;
            }
            if (same == wanted.length) {
                return i;
            }
        }
        return -1;
    }

    private static int lower(byte letter) {
        return letter >= 'A' && letter <= 'Z' ? letter + ('a' - 'A') : letter;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static void copy(String text, byte[] into, int at) {
        byte[] bytes = ascii(text);
        System.arraycopy(bytes, 0, into, at, bytes.length);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
