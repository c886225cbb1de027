// What a person does goes to the server; what comes of it arrives with the stream.

export function acting(person, onRefusal) {
  return async (verb, ...args) => {
    const answer = await fetch(`/_control/people/${person}/${verb}`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ args }),
    });
    if (!answer.ok) onRefusal((await answer.json().catch(() => ({}))).error ?? "…");
  };
}
