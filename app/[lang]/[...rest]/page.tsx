import { notFound } from 'next/navigation'

/** Every address that no page answers, so that the frame and the language stay. */
export default function Page() {
  notFound()
}
