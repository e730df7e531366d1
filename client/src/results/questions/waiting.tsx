/** What is being waited for, with a bar that moves: somebody who sees it knows that work goes on. */
export function Waiting({ title, text }: { title: string; text: string }) {
  return (
    <div role="status" className="waiting">
      <p>{title}</p>
      <progress aria-label={title} />
      <p className="quiet">{text}</p>
    </div>
  );
}
