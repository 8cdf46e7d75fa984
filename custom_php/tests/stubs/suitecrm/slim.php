<?php

declare(strict_types=1);

// Signatures of what SuiteCRM's API is built with, as the package uses them: for PHPStan alone, never run.

namespace Psr\Http\Message {
    interface StreamInterface
    {
        public function __toString();

        /**
         * @param string $string
         * @return int
         */
        public function write($string);

        /** @return int|null */
        public function getSize();

        /** @return bool */
        public function eof();

        /**
         * @param int $length
         * @return string
         */
        public function read($length);
    }

    interface MessageInterface
    {
        /**
         * @param string $name
         * @return string
         */
        public function getHeaderLine($name);

        /** @return StreamInterface */
        public function getBody();

        /**
         * @param string $name
         * @param string|string[] $value
         * @return static
         */
        public function withHeader($name, $value);

        /** @return static */
        public function withBody(StreamInterface $body);
    }

    interface ServerRequestInterface extends MessageInterface
    {
        /** @return string */
        public function getMethod();

        /** @return array<string, mixed> */
        public function getQueryParams();

        /**
         * @param string $name
         * @param mixed $default
         * @return mixed
         */
        public function getAttribute($name, $default = null);
    }

    interface ResponseInterface extends MessageInterface
    {
        /**
         * @param int $code
         * @param string $reasonPhrase
         * @return static
         */
        public function withStatus($code, $reasonPhrase = '');
    }
}

namespace Slim\Http {
    class Stream implements \Psr\Http\Message\StreamInterface
    {
        /** @param resource $stream */
        public function __construct($stream)
        {
        }

        public function __toString()
        {
        }

        public function write($string)
        {
        }

        public function getSize()
        {
        }

        public function eof()
        {
        }

        public function read($length)
        {
        }
    }
}

namespace Slim {
    class App
    {
        /**
         * @param string[] $methods
         * @param string $pattern
         * @param callable|string $callable
         */
        public function map($methods, $pattern, $callable): void
        {
        }

        /**
         * @param string $pattern
         * @param callable|string $callable
         */
        public function get($pattern, $callable): void
        {
        }

        /**
         * @param string $pattern
         * @param callable|string $callable
         */
        public function post($pattern, $callable): void
        {
        }

        /**
         * @param string $pattern
         * @param callable|string $callable
         */
        public function delete($pattern, $callable): void
        {
        }
    }
}
