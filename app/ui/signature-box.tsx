import './signature-box.css';
import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { ResultState } from './fit.tsx';

/**
 * One party's signature. Before it can be given it says what is missing; any change to what was
 * signed cancels it, and the box says so. On paper the line stays for a pen.
 */
export type SignatureBoxProps = {
  party: string;
  organization?: string | undefined;
  state: 'signed' | 'ready' | 'blocked' | 'later' | 'cancelled';
  /** "To sign when the 3 points are settled". */
  stateText: string;
  /** On the line once signed: who (role) and when. */
  signedBy?: ReactNode;
  /** Under the line: "Authorized representative, date". */
  caption: string;
  /** The form that signs, when this reader can. */
  children?: ReactNode;
};

const results = {
  signed: 'met',
  ready: 'todo',
  blocked: 'todo',
  later: 'unknown',
  cancelled: 'not_met',
} as const;

export function SignatureBox({
  party,
  organization,
  state,
  stateText,
  signedBy,
  caption,
  children,
}: SignatureBoxProps) {
  return (
    <div className={classNames('sign', state === 'signed' && 'sign--signed')}>
      <h3>{party}</h3>
      {organization ? <p className="small soft">{organization}</p> : null}
      <p>
        <ResultState result={results[state]}>{stateText}</ResultState>
      </p>
      {children}
      <p className="sign__line">{signedBy}</p>
      <p className="sign__cap">{caption}</p>
    </div>
  );
}

export function Signatures({ children }: { children: ReactNode }) {
  return <div className="signs">{children}</div>;
}
