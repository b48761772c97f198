package dev.bucketpress.testing;

/**
 * The main class of the S3 server's process. The server ends when its standard input does, which is when the
 * process that started it has ended, in whatever way.
 */
final class S3ProxyProcess {

    private S3ProxyProcess() {}

    public static void main(String[] args) throws Exception {
        Class.forName("org.gaul.s3proxy.Main").getMethod("main", String[].class).invoke(null, (Object) args);
        while (System.in.read() >= 0) {
            // Nothing is ever written.
        }
        Runtime.getRuntime().halt(0);
    }
}
