#!/usr/bin/env bash
# golang.org/x/mod v0.43.0 (Go), sumdb/note: signed notes.
# Guess: what Sign signs without an error Open opens with the same key, and a key that GenerateKey made for a name is a
# key for NewSigner and NewVerifier; what cannot be signed is refused at signing.
# Seen: Sign looks only for the line break at the end; a text with a tab, or with CR LF, is signed and its note is
# "malformed" for Open, in the same library. GenerateKey makes keys for "Học Bạ" and "Lớp 1+2" that neither takes: a
# name may hold no blank and no plus. Whoever signs a table of marks learns of it when the first reader opens it.
set -eu
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT && cd "$dir"
cat >go.mod <<'MOD'
module see

go 1.25

require golang.org/x/mod v0.43.0
MOD
cat >main.go <<'GO'
package main

import (
	"crypto/rand"
	"fmt"

	"golang.org/x/mod/sumdb/note"
)

func word(err error) string {
	if err == nil {
		return "right"
	}
	return err.Error()
}

func main() {
	secret, public, _ := note.GenerateKey(rand.Reader, "Học-Bạ")
	signer, err := note.NewSigner(secret)
	if err != nil {
		panic(err)
	}
	verifier, err := note.NewVerifier(public)
	if err != nil {
		panic(err)
	}
	for _, text := range []string{"4A 9\n", "4A", "4A\t9\n", "4A 9\r\n"} {
		signed, err := note.Sign(&note.Note{Text: text}, signer)
		fmt.Printf("%q sign: %s", text, word(err))
		if err == nil {
			_, err = note.Open(signed, note.VerifierList(verifier))
			fmt.Print(", open: ", word(err))
		}
		fmt.Print(" | ")
	}
	for at, name := range []string{"Học-Bạ", "Học Bạ", "Lớp 1+2"} {
		secret, public, made := note.GenerateKey(rand.Reader, name)
		_, signing := note.NewSigner(secret)
		_, verifying := note.NewVerifier(public)
		if at > 0 {
			fmt.Print(" | ")
		}
		fmt.Printf("%s made: %s, signer: %s, verifier: %s", name, word(made), word(signing), word(verifying))
	}
	fmt.Println()
}
GO
go mod tidy >/dev/null 2>&1
seen=$(go run .)
echo "seen: $seen"
[ "$seen" = '"4A 9\n" sign: right, open: right | "4A" sign: malformed note | "4A\t9\n" sign: right, open: malformed note | "4A 9\r\n" sign: right, open: malformed note | Học-Bạ made: right, signer: right, verifier: right | Học Bạ made: right, signer: malformed verifier id, verifier: malformed verifier id | Lớp 1+2 made: right, signer: malformed verifier id, verifier: malformed verifier id' ]
